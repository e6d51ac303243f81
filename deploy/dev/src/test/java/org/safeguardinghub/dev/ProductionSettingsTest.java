package org.safeguardinghub.dev;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class ProductionSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING_DATASOURCE_URL",
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                "SPRING_KAFKA_BOOTSTRAPSERVERS",
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
                "SPRING_APPLICATION_JSON"
            })
    void an_environment_variable_of_an_installation_is_refused(String name) {
        assertThatThrownBy(
                        () ->
                                ProductionSettings.refuseBeside(
                                        Map.of(name, "a secret"), List.of(), List.of()))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("a secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.url",
                "spring.kafka.bootstrapServers",
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri"
            })
    void a_system_property_or_argument_of_an_installation_is_refused(String name) {
        assertThatThrownBy(
                        () -> ProductionSettings.refuseBeside(Map.of(), List.of(name), List.of()))
                .hasMessageContaining("system property " + name);
        assertThatThrownBy(
                        () ->
                                ProductionSettings.refuseBeside(
                                        Map.of(), List.of(), List.of("--" + name + "=x")))
                .hasMessageContaining("argument --" + name + " is present");
    }

    @Test
    void settings_that_any_machine_may_have_are_no_reason() {
        assertThatCode(
                        () ->
                                ProductionSettings.refuseBeside(
                                        Map.of("PATH", "/bin", "SPRING_PROFILES_ACTIVE", "dev"),
                                        List.of("java.home", "spring.datasource.hikari.pool-name"),
                                        List.of("--data", "elsewhere")))
                .doesNotThrowAnyException();
    }
}
