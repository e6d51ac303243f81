package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;

class TimeOrderedIdsTest {
    @Test
    void axon_takes_its_ids_from_here() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
    }

    @Test
    void it_is_a_uuid_of_version_7_that_begins_with_its_millisecond() {
        var millisecond = Instant.parse("2026-11-28T22:42:25.123Z").toEpochMilli();
        var id = TimeOrderedIds.at(millisecond, -1, -1);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millisecond);
        assertThat(id.toString()).isEqualTo("01a22452-f0e3-7fff-bfff-ffffffffffff");
    }

    @Test
    void a_later_one_sorts_after_an_earlier_one_as_text() {
        var early = TimeOrderedIds.at(1_800_000_000_000L, -1, -1).toString();
        var late = TimeOrderedIds.at(1_800_000_000_001L, 0, 0).toString();
        assertThat(late).isGreaterThan(early);
    }

    @Test
    void no_two_are_alike() {
        var ids = new TimeOrderedIds();
        var all = new HashSet<UUID>();
        for (int i = 0; i < 100_000; i++) {
            all.add(UUID.fromString(ids.generateIdentifier()));
        }
        assertThat(all).hasSize(100_000);
    }
}
