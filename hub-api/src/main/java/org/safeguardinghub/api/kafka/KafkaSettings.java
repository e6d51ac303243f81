package org.safeguardinghub.api.kafka;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of our own beside {@code spring.kafka}.
 *
 * @param replication on how many brokers each topic is kept
 */
@ConfigurationProperties("hub.kafka")
record KafkaSettings(@DefaultValue("1") short replication) {}
