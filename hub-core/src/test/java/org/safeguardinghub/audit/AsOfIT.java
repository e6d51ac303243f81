package org.safeguardinghub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.sealing.KeysInMemory;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.MadeUp;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.Ruling;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Law 9: what a reader could see on one instant as known at another is what comes out of the log
 * cut there, with every validity taken at the first.
 */
class AsOfIT {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final int QUESTIONS = 125;

    /** Eight histories that are the same every time, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 8), LongStream.of(new Random().nextLong()));
    }

    /** One way to answer the question. */
    private interface Way {
        List<Ruling> rulings(MadeUpLog log, Asked asked);
    }

    private record Asked(
            Reader reader, Purpose purpose, SubjectId subject, Instant valid, Instant known) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void what_could_be_seen_as_known_then_is_what_the_cut_log_says(long seed) {
        assertThat(firstDiffering(seed, AsOfIT::asOf)).as("question of seed " + seed).isEqualTo(-1);
    }

    @Test
    void control_what_is_known_now_is_not_what_was_known_then() {
        Way present =
                (log, asked) -> {
                    try (var now = log.authority.snapshot()) {
                        return rulings(now, asked, asked.valid(), now.position());
                    }
                };
        assertThat(isFound(present)).isTrue();
    }

    /** Rows that were replaced later are gone, though what came later is left out. */
    @Test
    void control_the_register_of_now_without_what_came_later_is_not_that_of_then() {
        Way filtered =
                (log, asked) -> {
                    long position;
                    try (var then = log.authority.snapshotKnownAt(asked.known())) {
                        position = then.position();
                    }
                    try (var now = log.authority.snapshot()) {
                        return rulings(now, asked, asked.valid(), position);
                    }
                };
        assertThat(isFound(filtered)).isTrue();
    }

    @Test
    void control_a_cut_one_event_too_early_is_found() {
        assertThat(isFound(cut(-1))).isTrue();
    }

    @Test
    void control_a_cut_one_event_too_late_is_found() {
        assertThat(isFound(cut(1))).isTrue();
    }

    @Test
    void control_validities_taken_at_another_instant_are_found() {
        Way later =
                (log, asked) -> {
                    try (var then = log.authority.snapshotKnownAt(asked.known())) {
                        return rulings(then, asked, asked.valid().plusSeconds(1), then.position());
                    }
                };
        assertThat(isFound(later)).isTrue();
    }

    private static Way cut(int events) {
        return (log, asked) -> {
            long position;
            try (var then = log.authority.snapshotKnownAt(asked.known())) {
                position = Math.max(0, then.position() + events);
            }
            try (var then = log.authority.snapshotAt(position)) {
                return rulings(then, asked, asked.valid(), position);
            }
        };
    }

    private static List<Ruling> asOf(MadeUpLog log, Asked asked) {
        return new AsOf(log.authority).rulings(view(asked, asked.valid()), asked.known());
    }

    private static List<Ruling> rulings(
            Snapshot snapshot, Asked asked, Instant valid, long position) {
        return AsOf.seen(snapshot, position, view(asked, valid)).stream()
                .map(AsOf.Seen::ruling)
                .toList();
    }

    private static AsOf.Asked view(Asked asked, Instant valid) {
        return new AsOf.Asked(asked.reader(), asked.purpose(), null, asked.subject(), valid);
    }

    /** In one of the first histories, as none of them has everything. */
    private static boolean isFound(Way way) {
        return LongStream.range(0, 32).anyMatch(seed -> firstDiffering(seed, way) >= 0);
    }

    /** The number of the first question that this way answers wrongly, or -1. */
    private static int firstDiffering(long seed, Way way) {
        var random = new Random(seed);
        try (var log = new MadeUpLog(random, new Sealer(new KeysInMemory()))) {
            log.happens(100);
            var whole = log.whole();
            for (int n = 0; n < QUESTIONS; n++) {
                var asked = asked(log, whole, random);
                var seen =
                        CutLog.after(whole, asked.known())
                                .seen(
                                        asked.reader(),
                                        asked.purpose(),
                                        asked.subject(),
                                        asked.valid());
                if (!levels(way.rulings(log, asked)).equals(seen)) {
                    return n;
                }
            }
        }
        return -1;
    }

    /** Known when an event was recorded, just before or long before. */
    private static Asked asked(MadeUpLog log, List<Appended> whole, Random random) {
        var question = MadeUp.question(random, log.records.get(random.nextInt(log.records.size())));
        var recorded = whole.get(random.nextInt(whole.size())).recordedAt();
        return new Asked(
                question.reader(),
                Objects.requireNonNullElse(question.purpose(), Purpose.CHILD_PROTECTION),
                log.subject(),
                AT.plusSeconds(random.nextInt(25) - 12L),
                random.nextInt(4) == 0 ? recorded.minusNanos(1_000) : recorded);
    }

    private static Map<UUID, Map<Category, Level>> levels(List<Ruling> rulings) {
        var levels = new HashMap<UUID, Map<Category, Level>>();
        rulings.forEach(ruling -> levels.put(ruling.matter().record().value(), ruling.levels()));
        return levels;
    }
}
