package org.safeguardinghub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.chronology.Answer;
import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.NothingCanBeRuled;
import org.safeguardinghub.chronology.Page;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.chronology.Then;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.sealing.KeysInMemory;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.MadeUp;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * What somebody is shown of the past is, in each category, the lower of what could be seen then and
 * of what may be seen now: both read from the cut log by the text of the rules.
 */
class PastAnswersIT {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final Page ALL = new Page(null, Page.MOST);
    private static final int QUESTIONS = 60;

    /** The same histories every time, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 6), LongStream.of(new Random().nextLong()));
    }

    /** {@code at}: the moment of asking. */
    private record Asked(Asker asker, SubjectId subject, Instant valid, Instant known, Instant at) {
        Map<UUID, Map<Category, Level>> then(List<Appended> whole) {
            return seen(whole, known, valid);
        }

        Map<UUID, Map<Category, Level>> now(List<Appended> whole) {
            return seen(whole, Instant.MAX, at);
        }

        private Map<UUID, Map<Category, Level>> seen(
                List<Appended> whole, Instant cut, Instant instant) {
            return CutLog.after(whole, cut).seen(asker.reader(), asker.purpose(), subject, instant);
        }
    }

    /** One way to show the past: the levels at SUMMARY and FULL of each record. */
    private interface Way {
        Map<UUID, Map<Category, Level>> shown(Reading reading, List<Appended> whole, Asked asked);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_past_shows_what_could_be_seen_then_of_what_may_be_seen_now(long seed) {
        assertThat(firstDiffering(seed, PastAnswersIT::past))
                .as("question of seed " + seed)
                .isEqualTo(-1);
    }

    @Test
    void control_a_past_that_shows_what_may_be_seen_now_is_found() {
        assertThat(
                        isFound(
                                (reading, _, asked) ->
                                        shown(
                                                reading.chronology(
                                                        asked.asker(), asked.subject(), ALL))))
                .isTrue();
    }

    @Test
    void control_a_past_that_gives_authority_to_read_now_is_found() {
        assertThat(isFound((_, whole, asked) -> shown(asked.then(whole)))).isTrue();
    }

    private static Map<UUID, Map<Category, Level>> past(
            Reading reading, List<Appended> whole, Asked asked) {
        var then = new Then(asked.valid(), asked.known());
        var found = reading.chronology(asked.asker(), asked.subject(), then, ALL);
        var now = asked.now(whole);
        // a record that says nothing yet is its owner's alone, which no level tells
        if (now.values().stream().noneMatch(Map::isEmpty)) {
            assertThat(found.isKnown())
                    .isEqualTo(
                            now.values().stream()
                                    .flatMap(levels -> levels.values().stream())
                                    .anyMatch(level -> level != Level.NONE));
        }
        return shown(found.answer());
    }

    private static boolean isFound(Way way) {
        return LongStream.range(0, 4).anyMatch(seed -> firstDiffering(seed, way) >= 0);
    }

    /** The number of the first question that this way answers wrongly, or -1. */
    private static int firstDiffering(long seed, Way way) {
        var random = new Random(seed);
        try (var log = new MadeUpLog(random, new Sealer(new KeysInMemory()))) {
            log.happens(100);
            var whole = log.whole();
            for (int n = 0; n < QUESTIONS; n++) {
                var asked = asked(log, whole, random);
                var looks = new AnswerLog(new InMemoryEventStorageEngine());
                try {
                    var shown = way.shown(log.reading(asked.at(), looks), whole, asked);
                    if (!shown.equals(lower(asked.then(whole), asked.now(whole)))) {
                        return n;
                    }
                } catch (NothingCanBeRuled now) {
                    // then nothing is told of the past either
                }
            }
        }
        return -1;
    }

    private static Asked asked(MadeUpLog log, List<Appended> whole, Random random) {
        var question = MadeUp.question(random, log.records.get(random.nextInt(log.records.size())));
        var purpose = Objects.requireNonNullElse(question.purpose(), Purpose.CHILD_PROTECTION);
        var at = AT.plusSeconds(random.nextInt(25) - 12L);
        return new Asked(
                new Asker(question.reader(), purpose, null),
                log.subject(),
                AT.plusSeconds(random.nextInt(25) - 12L),
                whole.get(random.nextInt(whole.size())).recordedAt(),
                at.isBefore(log.undone) ? log.undone : at);
    }

    private static Map<UUID, Map<Category, Level>> shown(Answer answer) {
        var shown = new HashMap<UUID, Map<Category, Level>>();
        answer.entries().stream()
                .filter(entry -> !entry.ruling().shown().isEmpty())
                .forEach(
                        entry ->
                                shown.put(
                                        entry.envelope().record().id().value(),
                                        entry.ruling().shown()));
        return shown;
    }

    private static Map<UUID, Map<Category, Level>> lower(
            Map<UUID, Map<Category, Level>> then, Map<UUID, Map<Category, Level>> now) {
        var both = new HashMap<UUID, Map<Category, Level>>();
        then.forEach(
                (record, levels) -> {
                    var lower = new EnumMap<Category, Level>(Category.class);
                    var present = now.getOrDefault(record, Map.of());
                    levels.forEach(
                            (category, level) ->
                                    lower.put(
                                            category,
                                            level.atMost(
                                                    present.getOrDefault(category, Level.NONE))));
                    both.put(record, lower);
                });
        return shown(both);
    }

    private static Map<UUID, Map<Category, Level>> shown(Map<UUID, Map<Category, Level>> levels) {
        var shown = new HashMap<UUID, Map<Category, Level>>();
        levels.forEach(
                (record, ofRecord) -> {
                    var seen = new EnumMap<Category, Level>(Category.class);
                    ofRecord.forEach(
                            (category, level) -> {
                                if (level.compareTo(Level.SUMMARY) >= 0) {
                                    seen.put(category, level);
                                }
                            });
                    if (!seen.isEmpty()) {
                        shown.put(record, seen);
                    }
                });
        return shown;
    }
}
