package org.safeguardinghub.api.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.safeguardinghub.api.body.AnswerJson;
import org.safeguardinghub.api.feed.CloudEvents;
import org.safeguardinghub.feed.FeedBell;
import org.safeguardinghub.feed.FeedReading;
import org.safeguardinghub.feed.RelayProgress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.FixedBackOff;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/**
 * The clients of the broker. None of them is needed for the hub to start or to answer over HTTP.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaConfig {
    /** Who answers what agencies send: up to where, its offsets say. */
    static final String INBOUND_GROUP = "hub-inbound";

    private static final Pattern INBOUND =
            Pattern.compile(Pattern.quote(ChannelNames.INBOUND) + "[^.]+");
    private static final int MOST_AT_ONCE = 100;

    @Bean
    Channels channels(KafkaProperties kafka, KafkaSettings settings) {
        return new Channels(impatient(kafka), settings.replication());
    }

    @Bean
    InboundCopies inboundCopies(KafkaProperties kafka) {
        return new InboundCopies(impatient(kafka));
    }

    /** Who asks holds a processor's transaction: it gives up soon and comes back. */
    private static Map<String, Object> impatient(KafkaProperties kafka) {
        var broker = new HashMap<>(kafka.buildAdminProperties());
        broker.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        broker.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        return broker;
    }

    /** Its factory is no bean: Boot's own template would look for another kind and not start. */
    @Bean(destroyMethod = "close")
    Posts posts(KafkaProperties kafka) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        var factory =
                new DefaultKafkaProducerFactory<String, byte[]>(
                        settings, new StringSerializer(), new ByteArraySerializer());
        factory.setPhysicalCloseTimeout(2);
        return new Posts(factory);
    }

    @Bean
    RelayProgress relayProgress(DataSource hub, MeterRegistry meters) {
        var progress = new RelayProgress(hub);
        Gauge.builder("hub.feed.relay.lag", progress, RelayProgress::lag)
                .description("items not yet in their topics, of all agencies")
                .register(meters);
        return progress;
    }

    @Bean(destroyMethod = "stop")
    FeedRelay feedRelay(
            FeedReading feed,
            CloudEvents cloudEvents,
            AnswerJson json,
            RelayProgress progress,
            Posts posts,
            FeedBell bell) {
        return new FeedRelay(feed, cloudEvents, json, progress, posts, bell);
    }

    /** A command is behind us when its answer was confirmed, and not before. */
    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> inbound(
            KafkaProperties kafka, InboundCommands commands) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE);
        // how long a new agency's first command may wait to be noticed
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 3_000);
        var container = new ContainerProperties(INBOUND);
        container.setGroupId(INBOUND_GROUP);
        container.setAckMode(ContainerProperties.AckMode.RECORD);
        container.setMessageListener((MessageListener<byte[], byte[]>) commands::answer);
        var listener =
                new ConcurrentMessageListenerContainer<byte[], byte[]>(
                        new DefaultKafkaConsumerFactory<>(
                                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                        container);
        listener.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return listener;
    }
}
