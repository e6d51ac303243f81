package org.safeguardinghub.rigs.views;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Rows of the index of rulings, as {@link AnswerIndex} writes them: of ten answers four are looks
 * at a record, three at all of a child, two at a list and one is a feed's. Their positions are
 * counted and have no events.
 */
record RulingRows(Stage stage, Consumer<String> out) {
    private static final Instant BEGINNING = Instant.parse("2025-09-01T00:00:00Z");
    private static final int LISTED = 20;
    private static final int TELL_EVERY = 1_000_000;

    /** What was asked, and how many records the answer ruled on. */
    private record Answer(
            int number, String exit, int child, int records, AgencyId reader, long position) {
        UUID id() {
            return new UUID(Population.mixed(number, 31), Population.mixed(number, 32));
        }
    }

    /** Copies them behind this position; returns how many positions they take. */
    long copy(long head) throws SQLException {
        int wanted = stage.size().rulings();
        int number = 0;
        if (wanted == 0) {
            return 0;
        }
        try (var rows =
                new Rows(
                        stage.owner(),
                        "ruling_index (version, answer, n, position, ruled_at, exit, reader, sub,"
                                + " purpose, case_reference, owner, record_id, asked_record,"
                                + " asked_subject, highest)")) {
            int told = TELL_EVERY;
            for (int written = 0; written < wanted; number++) {
                written += write(rows, answer(number, head + number + 1));
                if (written >= told) {
                    out.accept("copying %,d of %,d rulings".formatted(written, wanted));
                    told += TELL_EVERY;
                }
            }
            rows.finish();
        }
        return number;
    }

    private Answer answer(int number, long position) {
        Population population = stage.population();
        long chance = Population.mixed(number, 33);
        // a child with many records is looked at as often as any
        int child = (int) Long.remainderUnsigned(chance, population.all());
        AgencyId reader = population.around(child).get(number % 3);
        return switch (number % 10) {
            case 0, 1, 2, 3 -> new Answer(number, "RECORD", child, 1, reader, position);
            case 4, 5, 6 ->
                    new Answer(
                            number,
                            "CHRONOLOGY",
                            child,
                            population.records(child),
                            reader,
                            position);
            case 7, 8 -> new Answer(number, "LIST", child, LISTED, reader, position);
            default -> new Answer(number, "FEED", child, 1, reader, position);
        };
    }

    private int write(Rows rows, Answer answer) throws SQLException {
        Population population = stage.population();
        for (int n = 0; n < answer.records(); n++) {
            int child = answer.child();
            int which = n;
            if (!answer.exit().equals("CHRONOLOGY")) {
                long chance = Population.mixed(answer.number(), 1_000 + n);
                child = answer.exit().equals("LIST") ? somebody(chance) : child;
                which = (int) Long.remainderUnsigned(chance, population.records(child));
            }
            RecordId record = population.record(child, which);
            rows.put(1)
                    .put(answer.id())
                    .put(n)
                    .put(answer.position())
                    .put(BEGINNING.plusMillis(answer.number()))
                    .put(answer.exit())
                    .put(answer.reader())
                    .put("person " + answer.number() % 20)
                    .put(Purpose.CHILD_PROTECTION)
                    .put(null)
                    .put(population.owner(child, which))
                    .put(record)
                    .put(answer.exit().equals("RECORD") ? record : null)
                    .put(askedSubject(answer))
                    .put(level(answer.number() + n))
                    .end();
        }
        return answer.records();
    }

    private int somebody(long chance) {
        return (int) Long.remainderUnsigned(chance >>> 8, stage.population().all());
    }

    private @Nullable Object askedSubject(Answer answer) {
        return answer.exit().equals("CHRONOLOGY")
                ? stage.population().subject(answer.child(), 0)
                : null;
    }

    private static Level level(int n) {
        return switch (n % 5) {
            case 0 -> Level.NONE;
            case 1 -> Level.EXISTENCE;
            case 2 -> Level.FULL;
            default -> Level.SUMMARY;
        };
    }
}
