package org.safeguardinghub.crossarea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

class PseudonymsTest {
    private static final AgencyId NORTH = new AgencyId("north");
    private static final AgencyId SOUTH = new AgencyId("south");
    private static final SubjectId CHILD = SubjectId.random();

    private static final int THINGS = 500;
    private static final int READERS = 20;

    private final Pseudonyms pseudonyms = new Pseudonyms(new byte[] {1, 2, 3});

    @Test
    void an_agency_knows_a_person_again() {
        assertThat(pseudonyms.of(NORTH, CHILD))
                .isEqualTo(new Pseudonyms(new byte[] {1, 2, 3}).of(NORTH, CHILD))
                .isNotEqualTo(pseudonyms.of(NORTH, SubjectId.random()));
    }

    @Test
    void another_agency_knows_the_person_by_another_name() {
        assertThat(pseudonyms.of(SOUTH, CHILD)).isNotEqualTo(pseudonyms.of(NORTH, CHILD));
    }

    @Test
    void whoever_holds_the_record_and_not_the_secret_cannot_work_it_out() {
        assertThat(new Pseudonyms(new byte[] {1, 2, 4}).of(NORTH, CHILD))
                .isNotEqualTo(pseudonyms.of(NORTH, CHILD));
        assertThat(pseudonyms.of(NORTH, CHILD)).isNotEqualTo(CHILD.value());
        assertThat(pseudonyms.of(NORTH, CHILD).version()).isEqualTo(8);
    }

    /** Whoever has all that two agencies were told finds no name that stands in both. */
    @Test
    void the_pseudonyms_of_two_readers_never_join() {
        for (long seed : List.of(1L, 20_261_129L, new SecureRandom().nextLong())) {
            var random = new Random(seed);
            var things = things(random);
            var told = toldTo(NORTH, things);
            assertThat(told).as("names of one reader").hasSize(THINGS * ThingKind.values().length);
            assertThat(toldTo(NORTH, things)).as("the same again").isEqualTo(told);
            for (int n = 0; n < READERS; n++) {
                var other = new AgencyId("agency-" + random.nextInt(1_000_000));
                assertThat(join(toldTo(other, things), told)).as("seed %d", seed).isFalse();
            }
        }
    }

    /** Control: the same judge on names in which the reader has no part. */
    @Test
    void control_names_that_are_nobodys_own_are_found_to_join() {
        var things = things(new Random(1));
        var nobody = new AgencyId("nobody");
        var north = toldTo(nobody, things);
        var south = toldTo(nobody, things.reversed());
        assertThat(join(south, north)).isTrue();
    }

    private static boolean join(Set<UUID> one, Set<UUID> other) {
        return !Collections.disjoint(one, other);
    }

    private static List<String> things(Random random) {
        return random.longs(THINGS).mapToObj(Long::toHexString).toList();
    }

    private Set<UUID> toldTo(AgencyId reader, List<String> digests) {
        var told = new HashSet<UUID>();
        for (var kind : ThingKind.values()) {
            digests.forEach(digest -> told.add(pseudonyms.of(reader, kind, digest)));
        }
        return told;
    }
}
