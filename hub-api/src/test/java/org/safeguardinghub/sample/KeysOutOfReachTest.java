package org.safeguardinghub.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The issuer's keys cannot be fetched: nothing is believed, and no token is blamed (P9). */
@TestPropertySource(
        properties =
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost:1/keys")
class KeysOutOfReachTest extends EdgeScene {
    @Test
    void a_token_that_cannot_be_checked_is_not_believed() {
        var answer = refused(get("/api/v1/who"), 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        refused(send(to("/api/v1/who")), 401, "token.missing");
    }
}
