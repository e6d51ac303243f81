package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

class LeafHashTest {
    private static final Instant RECORDED = Instant.parse("2026-03-02T10:15:30.123456Z");

    @Test
    void the_hash_of_a_known_event_never_changes() {
        assertThat(HexFormat.of().formatHex(leaf(1, "a", List.of("subject:1", "agency:x"))))
                .isEqualTo("ee0091f9e31d8f6b16915e13f80c0a143662cf547c0323fd0fbba277dae886d9");
    }

    @Test
    void the_order_of_tags_does_not_matter() {
        assertThat(leaf(1, "a", List.of("x", "y"))).isEqualTo(leaf(1, "a", List.of("y", "x")));
    }

    @Test
    void every_field_counts() {
        assertThat(
                        List.of(
                                leaf(1, "a", List.of()),
                                leaf(2, "a", List.of()),
                                leaf(1, "b", List.of()),
                                leaf(1, "a", List.of("x"))))
                .doesNotHaveDuplicates();
    }

    private static byte[] leaf(long position, String id, List<String> tags) {
        return LeafHash.of(
                position,
                id,
                "concern.recorded",
                RECORDED,
                "payload".getBytes(StandardCharsets.UTF_8),
                "metadata".getBytes(StandardCharsets.UTF_8),
                tags);
    }
}
