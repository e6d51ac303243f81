package org.safeguardinghub.subjectaccess.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.subjectaccess.Exemption;
import org.safeguardinghub.subjectaccess.Mark;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * What must not even be told of is not in a bundle by a word, a number, a gap or a byte: the bundle
 * is the same, byte for byte, as that of an agency that never held it.
 */
class NothingToInferProperties {
    private static final int LOTS = 3_000;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Cover COVER = new Cover("hill-school", "SAR 12", NOON, NOON);

    @Test
    void what_is_withheld_silently_might_as_well_not_be_held() {
        for (long seed : List.of(1L, 20_261_129L, new SecureRandom().nextLong())) {
            var random = new Random(seed);
            int silent = 0;
            for (int n = 0; n < LOTS; n++) {
                var lot = Lot.drawn(random);
                silent += lot.silent().isEmpty() ? 0 : 1;
                assertThat(differs(lot, NothingToInferProperties::bundle))
                        .as("lot %d of seed %d", n, seed)
                        .isFalse();
            }
            assertThat(silent).as("of seed %d", seed).isGreaterThan(LOTS / 4);
        }
    }

    /** Whoever releases may see less than who marked: an addition then tells of nothing either. */
    @Test
    void what_is_withheld_silently_need_not_be_read_to_be_withheld() {
        var random = new Random(9);
        int unread = 0;
        for (int n = 0; n < LOTS; n++) {
            var lot = Lot.drawn(random);
            var less = lot.unread(lot.silent());
            unread += less.hidden().isEmpty() ? 0 : 1;
            assertThat(bundle(less)).isEqualTo(bundle(lot));
        }
        assertThat(unread).isGreaterThan(LOTS / 10);
    }

    /** Control: forgotten, the beginning would be told of by what was added to it. */
    @Test
    void control_a_beginning_that_is_forgotten_would_be_told_of() {
        var random = new Random(9);
        int apart = 0;
        for (int n = 0; n < LOTS; n++) {
            var lot = Lot.drawn(random);
            var less = lot.unread(lot.silent());
            var forgotten = new Lot(less.pieces(), less.marks(), Set.of());
            apart += Arrays.equals(bundle(forgotten), bundle(lot)) ? 0 : 1;
        }
        assertThat(apart).isGreaterThan(LOTS / 50);
    }

    @Test
    void nothing_of_who_judged_and_why_is_in_a_bundle() {
        var random = new Random(3);
        for (int n = 0; n < LOTS; n++) {
            var files = new String(bundle(Lot.drawn(random)), StandardCharsets.UTF_8);
            assertThat(files).doesNotContain("judge-", "note-");
        }
    }

    @Test
    void what_is_told_is_given_or_withheld_for_a_reason_that_may_be_told() {
        var random = new Random(4);
        int withheld = 0;
        for (int n = 0; n < LOTS; n++) {
            for (var told : told(Lot.drawn(random))) {
                if (told instanceof Told.Withheld(var because)) {
                    withheld++;
                    assertThat(because.mayBeTold()).isTrue();
                }
                if (told instanceof Told.Given given) {
                    assertThat(given.partly()).allMatch(Exemption::mayBeTold);
                }
            }
        }
        assertThat(withheld).isGreaterThan(LOTS / 20);
    }

    @Test
    void a_disclosure_that_is_given_in_part_is_not_given() {
        var random = new Random(10);
        int inPart = 0;
        for (int n = 0; n < LOTS; n++) {
            var lot = Lot.drawn(random);
            for (var piece : lot.pieces()) {
                if (piece instanceof Piece.Disclosed
                        && lot.marks().get(piece.number()) instanceof Mark.GiveInPart) {
                    inPart++;
                    assertThat(lot.told()).doesNotContainKey(piece.number());
                }
            }
        }
        assertThat(inPart).isGreaterThan(LOTS / 20);
    }

    /** Control: entries that keep the numbers of items have a gap. */
    @Test
    void control_numbers_of_items_would_tell() {
        assertThat(lotsApart(lot -> bytes(lot.told().keySet()))).isGreaterThan(LOTS / 20);
    }

    /** Control: how much is not told would tell. */
    @Test
    void control_a_number_of_what_is_left_out_would_tell() {
        assertThat(lotsApart(lot -> bytes(lot.pieces().size() - told(lot).size())))
                .isGreaterThan(LOTS / 20);
    }

    /** Control: a disclosure of what is not told would tell of it. */
    @Test
    void control_disclosures_by_their_own_mark_alone_would_tell() {
        assertThat(
                        lotsApart(
                                lot ->
                                        bytes(
                                                lot.pieces().stream()
                                                        .filter(Piece.Disclosed.class::isInstance)
                                                        .filter(
                                                                one ->
                                                                        lot.marks()
                                                                                        .get(
                                                                                                one
                                                                                                        .number())
                                                                                instanceof
                                                                                Mark.Give)
                                                        .count())))
                .isGreaterThan(LOTS / 50);
    }

    /** Control: the lots differ in what may be told. */
    @Test
    void control_what_is_given_is_missed() {
        var random = new Random(5);
        int missed = 0;
        for (int n = 0; n < LOTS; n++) {
            var lot = Lot.drawn(random);
            var given = lot.told().keySet().stream().findFirst().map(Set::of).orElse(Set.of());
            missed += Arrays.equals(bundle(lot), bundle(lot.without(given))) ? 0 : 1;
        }
        assertThat(missed).isGreaterThan(LOTS / 2);
    }

    private static int lotsApart(Function<Lot, byte[]> form) {
        var random = new Random(6);
        int apart = 0;
        for (int n = 0; n < LOTS; n++) {
            apart += differs(Lot.drawn(random), form) ? 1 : 0;
        }
        return apart;
    }

    private static boolean differs(Lot lot, Function<Lot, byte[]> form) {
        return !Arrays.equals(form.apply(lot), form.apply(lot.without(lot.silent())));
    }

    private static List<Told> told(Lot lot) {
        return Bundle.entries(lot.told());
    }

    private static byte[] bundle(Lot lot) {
        return Bundle.of(COVER, told(lot), Map.of()).zip();
    }

    private static byte[] bytes(Object said) {
        return said.toString().getBytes(StandardCharsets.UTF_8);
    }
}
