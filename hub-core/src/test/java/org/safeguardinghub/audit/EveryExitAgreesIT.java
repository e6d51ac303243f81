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
import org.safeguardinghub.chronology.Preview;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.sealing.KeysInMemory;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.MadeUp;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.Rulings;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** Law 6: for the same question every exit shows the same of a record. */
class EveryExitAgreesIT {
    /** After every link was undone that is: a link has no other end. */
    private static final Instant WHEN = Instant.parse("2026-06-01T00:01:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2999-01-01T00:00:00Z");
    private static final int QUESTIONS = 125;
    private static final String CANDIDATES =
            """
            insert into candidate (agency, position, record_id)
            select distinct f.agency, r.position, r.record_id from ruled_record r, fact f
            where f.kind = 'AGENCY' on conflict do nothing
            """;

    /** Eight histories that are the same every time, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 8), LongStream.of(new Random().nextLong()));
    }

    private record Asked(MadeUpLog log, Instant at, Asker asker, RuledRecord record) {
        Reading reading() {
            return log.reading(at, new AnswerLog(new InMemoryEventStorageEngine()));
        }
    }

    /** A way out, and what it shows of a record: nothing where it is hidden or only held. */
    private interface Exit {
        Map<Category, Level> shows(Asked asked);
    }

    private static final Map<String, Exit> EXITS =
            Map.of(
                    "known",
                    asked -> of(asked, asked.reading().known(asked.asker(), List.of(id(asked)))),
                    "about",
                    asked -> of(asked, asked.reading().about(asked.asker(), subject(asked))),
                    "chronology",
                    asked ->
                            of(
                                    asked,
                                    asked.reading()
                                            .chronology(
                                                    asked.asker(),
                                                    subject(asked),
                                                    new Page(null, 200))),
                    "list",
                    EveryExitAgreesIT::listed,
                    "preview",
                    asked ->
                            new Preview(
                                            asked.log().authority,
                                            Clock.fixed(asked.at(), ZoneOffset.UTC))
                                    .of(
                                            asked.record().owner(),
                                            id(asked),
                                            asked.asker().reader(),
                                            asked.asker().purpose())
                                    .orElseThrow()
                                    .shown(),
                    "as of now",
                    asked ->
                            new AsOf(asked.log().authority)
                                            .rulings(
                                                    asked.asker().reader(),
                                                    asked.asker().purpose(),
                                                    subject(asked),
                                                    asked.at(),
                                                    LONG_AFTER)
                                            .stream()
                                            .filter(r -> r.matter().record().equals(id(asked)))
                                            .findFirst()
                                            .orElseThrow()
                                            .shown());

    @ParameterizedTest
    @MethodSource("seeds")
    void every_exit_shows_the_same_of_a_record(long seed) {
        assertThat(differing(seed, EXITS)).isEmpty();
    }

    @Test
    void control_an_exit_that_forgets_who_is_the_same_person_is_found() {
        Exit forgetful =
                asked -> {
                    try (var snapshot = asked.log().authority.snapshot()) {
                        var record = snapshot.record(id(asked)).orElseThrow().record();
                        return Rulings.rule(
                                        new Question(
                                                record,
                                                null,
                                                asked.asker().reader(),
                                                asked.asker().purpose(),
                                                null,
                                                asked.at(),
                                                snapshot.position()),
                                        snapshot.facts(
                                                List.of(asked.asker().reader().agency()),
                                                List.of(record.id()),
                                                Set.of()))
                                .shown();
                    }
                };
        assertThat(LongStream.range(0, 4).boxed())
                .anyMatch(seed -> !differing(seed, Map.of("forgetful", forgetful)).isEmpty());
    }

    /** The names of the exits that show something else to some question. */
    private static Set<String> differing(long seed, Map<String, Exit> exits) {
        var random = new Random(seed);
        var differing = new HashSet<String>();
        try (var log = new MadeUpLog(random, new Sealer(new KeysInMemory()))) {
            log.happens(60);
            new JdbcTemplate(log.database.application()).update(CANDIDATES);
            var records = log.records.stream().filter(r -> !r.subjects().isEmpty()).toList();
            for (int n = 0; n < QUESTIONS && !records.isEmpty(); n++) {
                var asked = asked(log, records.get(random.nextInt(records.size())), random);
                exits.forEach(
                        (name, exit) -> {
                            if (differs(asked, exit)) {
                                differing.add(name);
                            }
                        });
            }
        }
        return differing;
    }

    /** A list names only what the reader works with. */
    private static Map<Category, Level> listed(Asked asked) {
        var alone = one(asked);
        var all = asked.reading().records(asked.asker(), null, null, new Page(null, 200));
        return alone.entries().stream().allMatch(e -> e.ruling().mayBeListed())
                        || !of(asked, all).isEmpty()
                ? of(asked, all)
                : of(asked, alone);
    }

    private static boolean differs(Asked asked, Exit exit) {
        try {
            return !exit.shows(asked).equals(of(asked, one(asked)));
        } catch (NothingCanBeRuled alike) {
            return false;
        }
    }

    private static Asked asked(MadeUpLog log, RuledRecord record, Random random) {
        var question = MadeUp.question(random, record);
        var purpose = Objects.requireNonNullElse(question.purpose(), Purpose.CHILD_PROTECTION);
        return new Asked(
                log,
                WHEN,
                new Asker(question.reader(), purpose, null),
                record);
    }

    private static Answer one(Asked asked) {
        return asked.reading().record(asked.asker(), asked.record().type(), id(asked));
    }

    private static RecordId id(Asked asked) {
        return asked.record().id();
    }

    private static SubjectId subject(Asked asked) {
        return asked.record().subjects().iterator().next();
    }

    private static Map<Category, Level> of(Asked asked, Answer answer) {
        return answer.entries().stream()
                .filter(entry -> entry.envelope().record().id().equals(id(asked)))
                .findFirst()
                .map(entry -> entry.ruling().shown())
                .orElse(Map.of());
    }
}
