package org.safeguardinghub.api.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param audience what a token must be meant for; empty: not checked
 */
@ConfigurationProperties("hub.access")
record AccessSettings(@DefaultValue("hub") String audience) {}
