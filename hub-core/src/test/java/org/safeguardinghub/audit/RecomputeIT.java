package org.safeguardinghub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.NothingCanBeRuled;
import org.safeguardinghub.chronology.Page;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.chronology.Then;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.MadeUp;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;
import org.safeguardinghub.sharing.Rulings;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Whatever was ruled comes out again at its position and instant, after everything has changed and
 * when no key is left (sharing rules, section 3).
 */
class RecomputeIT {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final int ANSWERS = 60;

    /** The same histories every time, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 4), LongStream.of(new Random().nextLong()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_stored_ruling_comes_out_again_after_all_has_changed_and_no_key_is_left(long seed) {
        var random = new Random(seed);
        var keys = new DestroyableKeys();
        try (var log = new MadeUpLog(random, new Sealer(keys))) {
            answerInBetween(log, random);
            log.happens(40);
            keys.destroyAll();
            var stored = stored(log);
            assertThat(stored).hasSizeGreaterThan(ANSWERS / 2);
            var recomputation = new Recomputation(log.authority);
            for (var ruling : stored) {
                assertThat(recomputation.of(ruling)).isEmpty();
                assertThat(RulingCodec.encode(recomputation.again(ruling.matter())))
                        .isEqualTo(RulingCodec.encode(ruling));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_ruled_in_looking_back_comes_out_again_too(long seed) {
        try (var log = lookedBack(new Random(seed))) {
            var stored = past(log);
            assertThat(stored).isNotEmpty();
            var recomputation = new Recomputation(log.authority);
            for (var ruling : stored) {
                assertThat(recomputation.ofPast(ruling)).isEmpty();
            }
        }
    }

    @Test
    void control_what_was_ruled_in_looking_back_is_not_what_is_ruled_now() {
        try (var log = lookedBack(new Random(0))) {
            var stored = past(log);
            assertThat(stored).hasSizeGreaterThan(ANSWERS / 2);
            assertThat(stored)
                    .anySatisfy(
                            ruling ->
                                    assertThat(Difference.between(ruling, now(log, ruling)))
                                            .contains(Difference.LEVELS));
        }
    }

    private static MadeUpLog lookedBack(Random random) {
        var log = new MadeUpLog(random, new Sealer(new DestroyableKeys()));
        for (int n = 0; n < ANSWERS; n++) {
            log.happens(1);
            lookBack(log, random);
        }
        log.happens(40);
        return log;
    }

    private static void lookBack(MadeUpLog log, Random random) {
        var question = MadeUp.question(random, log.records.get(random.nextInt(log.records.size())));
        var purpose = Objects.requireNonNullElse(question.purpose(), Purpose.CHILD_PROTECTION);
        var whole = log.whole();
        var known = whole.get(random.nextInt(whole.size())).recordedAt();
        var then =
                new Then(
                        AT.plusSeconds(random.nextInt(25) - 12L),
                        random.nextBoolean() ? known : null);
        try {
            log.reading(AT.plusSeconds(random.nextInt(25) - 12L))
                    .chronology(
                            new Asker(question.reader(), purpose, question.caseReference()),
                            log.subject(),
                            then,
                            new Page(null, Page.MOST));
        } catch (NothingCanBeRuled nothing) {
            // then nothing is stored either
        }
    }

    private static List<Ruling> past(MadeUpLog log) {
        return log.whole().stream()
                .map(appended -> appended.message().getPayload())
                .filter(PastRuled.class::isInstance)
                .flatMap(past -> ((PastRuled) past).rulings().stream())
                .map(RulingCodec::decode)
                .toList();
    }

    @Test
    void control_on_what_is_known_now_something_else_comes_out() {
        var random = new Random(1);
        var sealer = new Sealer(new DestroyableKeys());
        try (var log = new MadeUpLog(random, sealer)) {
            answerInBetween(log, random);
            log.happens(40);
            assertThat(stored(log))
                    .anySatisfy(
                            ruling ->
                                    assertThat(Difference.between(ruling, now(log, ruling)))
                                            .contains(Difference.LEVELS))
                    .anySatisfy(
                            ruling ->
                                    assertThat(Difference.between(ruling, now(log, ruling)))
                                            .contains(Difference.COUNTED));
        }
    }

    /** A recomputation that forgets that the register has a past. */
    private static Ruling now(MadeUpLog log, Ruling ruling) {
        var matter = ruling.matter();
        try (var present = log.authority.snapshot()) {
            var record = present.record(matter.record()).orElse(null);
            if (record == null) {
                return ruling;
            }
            var named = new HashSet<SubjectId>(record.record().subjects());
            if (matter.asked() != null) {
                named.add(matter.asked());
            }
            return Rulings.rule(
                    new Question(
                            record.record(),
                            matter.asked(),
                            matter.reader(),
                            matter.purpose(),
                            matter.caseReference(),
                            matter.at(),
                            matter.position()),
                    present.facts(
                            List.of(matter.reader().agency()),
                            List.of(record.record()),
                            present.persons(named)));
        }
    }

    private static List<Ruling> stored(MadeUpLog log) {
        return log.whole().stream()
                .map(appended -> appended.message().getPayload())
                .filter(AnswerRuled.class::isInstance)
                .flatMap(answer -> ((AnswerRuled) answer).rulings().stream())
                .map(RulingCodec::decode)
                .toList();
    }

    private static void answerInBetween(MadeUpLog log, Random random) {
        for (int n = 0; n < ANSWERS; n++) {
            log.happens(1);
            var reading = log.reading(AT.plusSeconds(random.nextInt(25) - 12L));
            try {
                answer(log, random, reading);
            } catch (NothingCanBeRuled nothing) {
                // then nothing is stored either
            }
        }
    }

    private static void answer(MadeUpLog log, Random random, Reading reading) {
        var record = log.records.get(random.nextInt(log.records.size()));
        var question = MadeUp.question(random, record);
        var purpose = Objects.requireNonNullElse(question.purpose(), Purpose.CHILD_PROTECTION);
        var asker = new Asker(question.reader(), purpose, question.caseReference());
        switch (random.nextInt(6)) {
            case 0 -> reading.record(asker, record.type(), new RecordId(UUID.randomUUID()));
            case 1 -> reading.record(asker, RecordType.SUBJECT, record.id());
            case 2 -> reading.chronology(asker, log.subject(), new Page(null, 1));
            case 3 -> reading.about(asker, log.subject());
            default -> reading.record(asker, record.type(), record.id());
        }
    }
}
