package org.safeguardinghub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Comparator.comparing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.Page;
import org.safeguardinghub.chronology.Preview;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.chronology.Then;
import org.safeguardinghub.sealing.KeysInMemory;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.MadeUp;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Law 6: one question has one answer, by whichever exit it is asked. */
class OneAnswerIT {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final int QUESTIONS = 25;

    private static final Map<String, Exit> EXITS =
            Map.of(
                    "record", ruled((r, q) -> r.record(q.asker(), q.record().type(), q.id())),
                    "command", ruled((r, q) -> r.isVisible(q.asker(), q.id())),
                    "answering command",
                            ruled((r, q) -> r.shows(q.asker(), q.record().type(), q.id())),
                    "chronology", ruled((r, q) -> r.chronology(q.asker(), q.subject(), Asked.PAGE)),
                    "about", ruled((r, q) -> r.about(q.asker(), q.subject())),
                    "about, for a command", ruled((r, q) -> r.isVisible(q.asker(), q.subject())),
                    "known", ruled((r, q) -> r.known(q.asker(), List.of(q.id()))),
                    "list", ruled((r, q) -> r.listed(q.asker(), q::listed, Asked.PAGE)),
                    "preview", OneAnswerIT::previewed);

    /** Knows the past: before an undoing that is known, it alone still joins what was joined. */
    private static final Map<String, Exit> AS_OF =
            Map.of("as of now", OneAnswerIT::asOfNow, "looking back", OneAnswerIT::lookedBack);

    /** The same histories every time, two in which links end late, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(
                LongStream.of(0, 1, 2, 3, 1186, 1208), LongStream.of(new Random().nextLong()));
    }

    /** Of one record, asked for by itself or by somebody whom it is about. */
    private record Asked(Asker asker, RuledRecord record, Instant at) {
        static final Page PAGE = new Page(null, 50);

        RecordId id() {
            return record.id();
        }

        Asked notBefore(Instant earliest) {
            return at.isBefore(earliest) ? new Asked(asker, record, earliest) : this;
        }

        SubjectId subject() {
            return record.subjects().stream().min(comparing(SubjectId::value)).orElseThrow();
        }

        List<Envelope> listed(Snapshot snapshot, AgencyId agency, long before, int limit) {
            return snapshot.records(List.of(id())).stream()
                    .filter(envelope -> envelope.position() < before)
                    .limit(limit)
                    .toList();
        }
    }

    /** What an exit ruled of the record that is asked for, and maybe of others. */
    private interface Exit {
        Stream<Ruling> rulings(MadeUpLog log, Asked asked);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_exit_gives_the_same_levels(long seed) {
        assertThat(differing(seed, EXITS, AS_OF)).as("of seed " + seed).isEmpty();
    }

    @Test
    void control_an_exit_that_asks_of_another_moment_is_found() {
        Exit later =
                (log, asked) ->
                        Objects.requireNonNull(EXITS.get("record"))
                                .rulings(
                                        log,
                                        new Asked(
                                                asked.asker(),
                                                asked.record(),
                                                asked.at().plusSeconds(1)));
        assertThat(LongStream.range(0, 32).anyMatch(seed -> isFound(seed, later))).isTrue();
    }

    @Test
    void control_an_exit_that_asks_for_another_purpose_is_found() {
        Exit audit =
                (log, asked) -> {
                    var asker = new Asker(asked.asker().reader(), Purpose.AUDIT, null);
                    return Objects.requireNonNull(EXITS.get("list"))
                            .rulings(log, new Asked(asker, asked.record(), asked.at()));
                };
        assertThat(LongStream.range(0, 32).anyMatch(seed -> isFound(seed, audit))).isTrue();
    }

    private static boolean isFound(long seed, Exit exit) {
        return !differing(seed, Map.of("control", exit), Map.of()).isEmpty();
    }

    /** The answers that are not those of the plainest exit, by what was asked where. */
    private static Map<String, Map<Category, Level>> differing(
            long seed, Map<String, Exit> exits, Map<String, Exit> afterUndoing) {
        var random = new Random(seed);
        var differing = new LinkedHashMap<String, Map<Category, Level>>();
        try (var log = new MadeUpLog(random, new Sealer(new KeysInMemory()))) {
            log.happens(80);
            // a record about nobody is in no chronology
            var about = log.records.stream().filter(r -> !r.subjects().isEmpty()).toList();
            for (int n = 0; n < QUESTIONS && !about.isEmpty(); n++) {
                var asked = asked(about, random);
                var later = asked.notBefore(log.undone);
                differing(log, asked, exits)
                        .forEach((exit, levels) -> differing.put(exit + " of " + asked, levels));
                differing(log, later, afterUndoing)
                        .forEach((exit, levels) -> differing.put(exit + " of " + later, levels));
            }
        }
        return differing;
    }

    private static Map<String, Map<Category, Level>> differing(
            MadeUpLog log, Asked asked, Map<String, Exit> exits) {
        var plain = levels(log, asked, Objects.requireNonNull(EXITS.get("record")));
        var answers = new LinkedHashMap<String, Map<Category, Level>>();
        exits.forEach((name, exit) -> answers.put(name, levels(log, asked, exit)));
        answers.values().removeIf(plain::equals);
        return answers;
    }

    private static Asked asked(List<RuledRecord> about, Random random) {
        var record = about.get(random.nextInt(about.size()));
        var question = MadeUp.question(random, record);
        var purpose = Objects.requireNonNullElse(question.purpose(), Purpose.CHILD_PROTECTION);
        return new Asked(
                new Asker(question.reader(), purpose, null),
                record,
                AT.plusSeconds(random.nextInt(25) - 12L));
    }

    private static Map<Category, Level> levels(MadeUpLog log, Asked asked, Exit exit) {
        return exit.rulings(log, asked)
                .filter(ruling -> ruling.matter().record().equals(asked.id()))
                .findFirst()
                .orElseThrow()
                .levels();
    }

    /** What was stored of the look: the rulings of what it left out too. */
    private static Exit ruled(BiConsumer<Reading, Asked> look) {
        return (log, asked) -> {
            look.accept(log.reading(asked.at()), asked);
            var last = log.reader.at(List.of(log.reader.head())).getFirst();
            return ((AnswerRuled) last.message().getPayload())
                    .rulings().stream().map(RulingCodec::decode);
        };
    }

    private static Stream<Ruling> previewed(MadeUpLog log, Asked asked) {
        var preview = new Preview(log.authority, Clock.fixed(asked.at(), ZoneOffset.UTC));
        return preview
                .of(
                        asked.record().owner(),
                        asked.id(),
                        asked.asker().reader(),
                        asked.asker().purpose())
                .stream();
    }

    /** What was kept beside the answer. */
    private static Stream<Ruling> lookedBack(MadeUpLog log, Asked asked) {
        log.reading(asked.at())
                .chronology(asked.asker(), asked.subject(), new Then(asked.at(), null), Asked.PAGE);
        var last = log.reader.at(List.of(log.reader.head())).getFirst();
        return ((PastRuled) last.message().getPayload())
                .rulings().stream().map(RulingCodec::decode);
    }

    private static Stream<Ruling> asOfNow(MadeUpLog log, Asked asked) {
        return new AsOf(log.authority)
                        .rulings(
                                new AsOf.Asked(
                                        asked.asker().reader(),
                                        asked.asker().purpose(),
                                        asked.asker().caseReference(),
                                        asked.subject(),
                                        asked.at()),
                                Instant.now())
                        .stream();
    }
}
