package org.safeguardinghub.api.once;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import javax.crypto.spec.SecretKeySpec;

class BodyDigestTest {
    private static final String ROUTE = "POST /api/v1/concerns";

    private static byte[] digest(int key, String route, String body) {
        var secret = new SecretKeySpec(new byte[] {(byte) key}, "HmacSHA256");
        return new BodyDigest(() -> secret).of(route, body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String body) {
        return digest(1, ROUTE, body);
    }

    @Test
    void blanks_order_escapes_and_number_forms_make_no_difference() {
        var one = digest("{\"a\":1.0,\"b\":[\"é\"]}");
        assertThat(digest("{ \"b\" : [ \"\\u00e9\" ],\n\"a\":1 }")).isEqualTo(one).hasSize(32);
    }

    @Test
    void any_other_content_route_or_key_makes_another_digest() {
        var one = digest("{\"a\":1}");
        assertThat(digest("{\"a\":2}")).isNotEqualTo(one);
        assertThat(digest("{\"a\":\"1\"}")).isNotEqualTo(one);
        assertThat(digest("{\"a\":1,\"b\":null}")).isNotEqualTo(one);
        assertThat(digest(1, ROUTE + "/x", "{\"a\":1}")).isNotEqualTo(one);
        assertThat(digest(2, ROUTE, "{\"a\":1}")).isNotEqualTo(one);
    }
}
