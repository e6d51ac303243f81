package org.safeguardinghub.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.tree.Hashes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

class EntryTest {
    /** The hash that the hub has kept for this event since its leaves have their form. */
    @Test
    void a_known_event_has_its_known_leaf() throws MalformedException {
        byte[] entry =
                Entries.of(
                        1,
                        "a",
                        "concern.recorded",
                        1_772_446_530_123_456L,
                        "payload".getBytes(StandardCharsets.UTF_8),
                        "metadata",
                        "agency:x\nsubject:1");
        assertThat(HexFormat.of().formatHex(new Hashes().leaf(entry)))
                .isEqualTo("ee0091f9e31d8f6b16915e13f80c0a143662cf547c0323fd0fbba277dae886d9");
        var read = Entry.parse(entry);
        assertThat(read.position()).isEqualTo(1);
        assertThat(read.name()).isEqualTo("concern.recorded");
        assertThat(read.recordedAt()).isEqualTo(Instant.parse("2026-03-02T10:15:30.123456Z"));
    }

    @Test
    void no_part_of_an_entry_is_one_and_nothing_may_follow() {
        byte[] entry = Entries.at(7);
        for (int length = 0; length < entry.length; length++) {
            byte[] part = Arrays.copyOf(entry, length);
            assertThatThrownBy(() -> Entry.parse(part)).isInstanceOf(MalformedException.class);
        }
        byte[] longer = Arrays.copyOf(entry, entry.length + 1);
        assertThatThrownBy(() -> Entry.parse(longer)).isInstanceOf(MalformedException.class);
    }

    @Test
    void another_version_is_not_guessed_at() {
        byte[] entry = Entries.at(7);
        entry[0] = 2;
        assertThatThrownBy(() -> Entry.parse(entry)).hasMessage("not of version 1");
    }

    @Test
    void a_length_cannot_reach_beyond_the_entry() {
        byte[] entry = Entries.at(7);
        for (byte first : new byte[] {0x7F, -1}) {
            entry[1] = first;
            assertThatThrownBy(() -> Entry.parse(entry)).isInstanceOf(MalformedException.class);
        }
    }
}
