package org.safeguardinghub.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.sealing.KeysInMemory;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.Reader;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Law 5: delete everything that a reader may not see, tell a second hub what is left, and every
 * reply to that reader stays the same.
 */
class NoInferenceIT {
    private static final int WORLDS = 10;
    private static final AgencyId SCHOOL = new AgencyId("school");
    private final Sealer sealer = new Sealer(new KeysInMemory());

    /** The same worlds every time, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(
                LongStream.range(0, WORLDS), LongStream.of(new Random().nextLong()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void
            no_inference_of_read_concern_and_list_records_and_read_chronology_and_read_past_chronology_and_read_shared_chronology_and_read_feed(
                    long seed) {
        var history = InventedHistory.random(seed, sealer);
        var asker = asker(seed, history);
        try (var whole = new ToldHub(history.events, sealer)) {
            var records = whole.records();
            var hidden = hidden(whole, asker, records);
            assertThat(hidden).isNotEmpty();
            try (var rest = new ToldHub(history.without(hidden), sealer)) {
                assertThat(rest.records()).hasSize(records.size() - hidden.size());
                assertThat(Replies.of(rest, asker, records, history))
                        .isEqualTo(Replies.of(whole, asker, records, history));
            }
        }
    }

    @Test
    void what_is_only_held_shows_neither_its_number_nor_its_place() {
        var one = ofOneChild(5, 1);
        var many = ofOneChild(5, 4);
        var asker = careOf("csc");
        try (var few = new ToldHub(one.events, sealer);
                var more = new ToldHub(many.events, sealer)) {
            assertThat(many.children).isEqualTo(one.children);
            var replies = Replies.of(few, asker, List.of(), one);
            assertThat(Replies.of(more, asker, List.of(), one)).isEqualTo(replies);
            assertThat(replies.values()).anyMatch(reply -> reply.contains("held, ask"));
            assertThat(Objects.requireNonNull(replies.get("records by 1")).split("held, ask", -1))
                    .hasSize(2);
            assertThat(
                            IntStream.rangeClosed(1, 5)
                                    .filter(
                                            limit ->
                                                    !OldPages.collapsingWithinAPage(
                                                                    few, asker, limit)
                                                            .equals(
                                                                    OldPages.collapsingWithinAPage(
                                                                            more, asker, limit)))
                                    .toArray())
                    .as("control")
                    .isNotEmpty();
        }
    }

    @Test
    void control_pages_that_promise_what_is_hidden_are_found() {
        assertThat(differing(OldPages::promisingWhatIsHidden)).isNotEmpty();
    }

    @Test
    void control_a_past_that_shows_what_is_hidden_now_is_found() {
        assertThat(differing(OldPages::showingWhatWasSeenThen)).isNotEmpty();
    }

    /** The worlds in which a second hub makes other pages in this way. */
    private List<Long> differing(PageMaker pages) {
        return LongStream.range(0, 3)
                .filter(
                        seed -> {
                            var history = InventedHistory.random(seed, sealer);
                            var asker = asker(seed, history);
                            try (var whole = new ToldHub(history.events, sealer)) {
                                var hidden = hidden(whole, asker, whole.records());
                                try (var rest = new ToldHub(history.without(hidden), sealer)) {
                                    return !pages.of(whole, asker, 1)
                                            .equals(pages.of(rest, asker, 1));
                                }
                            }
                        })
                .boxed()
                .toList();
    }

    /** A way to make pages of all that a hub lists. */
    private interface PageMaker {
        String of(ToldHub hub, Asker asker, int limit);
    }

    /** So many concerns that are seen, in the same order, and among them so many only held. */
    private InventedHistory ofOneChild(int seen, int held) {
        var history = InventedHistory.ofOneChild(1, sealer);
        var children = Set.copyOf(history.children);
        // those seen first, so that they have the same ids and content in every history
        for (int n = 0; n < seen; n++) {
            history.concern(SCHOOL, children, 2 * n + 2, Level.FULL);
        }
        for (int n = 0; n < held; n++) {
            history.concern(SCHOOL, children, 2 * n + 1, Level.EXISTENCE);
        }
        return history;
    }

    private static Set<RecordId> hidden(ToldHub hub, Asker asker, List<RecordId> records) {
        var hidden = new HashSet<>(records);
        for (var id : records) {
            for (var type : Replies.TYPES) {
                if (!hub.reading.record(asker, type, id).isEmpty()) {
                    hidden.remove(id);
                }
            }
        }
        return hidden;
    }

    private static Asker asker(long seed, InventedHistory history) {
        var purpose = seed % 3 == 0 ? Purpose.EARLY_HELP_CIN : Purpose.CHILD_PROTECTION;
        return asker(history.agency().text(), purpose);
    }

    private static Asker careOf(String agency) {
        return asker(agency, Purpose.CHILD_PROTECTION);
    }

    private static Asker asker(String agency, Purpose purpose) {
        var reader = new Reader(new AgencyId(agency), "somebody", Set.of(Role.PRACTITIONER), null);
        return new Asker(reader, purpose, null);
    }
}
