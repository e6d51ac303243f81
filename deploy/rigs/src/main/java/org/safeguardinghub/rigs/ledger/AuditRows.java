package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.report.Period;
import org.safeguardinghub.rigs.views.Partner;
import org.safeguardinghub.rigs.views.Population;
import org.safeguardinghub.rigs.views.Rows;
import org.safeguardinghub.rigs.views.Stage;
import org.safeguardinghub.rigs.views.Unindexed;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Rows of rulings of all agencies, over four quarters that are over: five to an answer, of every
 * purpose and level. Agencies look unequally often: the more the further in front they stand. Their
 * answers are no events.
 */
record AuditRows(Stage stage, Run run) {
    static final List<Period> QUARTERS =
            List.of(quarter("2025-Q4"), quarter("2026-Q1"), quarter("2026-Q2"), quarter("2026-Q3"));

    private static final int OF_ANSWER = 5;
    private static final int TELL_EVERY = 1_000_000;
    private static final String INTO =
            "ruling_index (version, answer, n, position, ruled_at, exit, reader, sub, purpose,"
                    + " owner, record_id, highest)";
    private static final Purpose[] PURPOSES = Purpose.values();
    private static final Level[] LEVELS = Level.values();

    private static Period quarter(String text) {
        return Period.parse(text).orElseThrow();
    }

    /** So many are copied and counted. */
    void fill(int rulings, Connection owner) throws SQLException {
        long began = System.nanoTime();
        try (var statement = owner.createStatement()) {
            // nothing is copied into a table whose owner is held to its policies
            statement.execute("alter table ruling_index no force row level security");
            var unindexed = Unindexed.of(owner, List.of("ruling_index"));
            copy(rulings);
            unindexed.index(owner);
            statement.execute("alter table ruling_index force row level security");
            RulingTally.count(owner);
            statement.execute("vacuum (analyze) ruling_index, audit_tally");
        }
        run.say(
                "filled with %,d rulings in %.0f s"
                        .formatted(rulings, (System.nanoTime() - began) / 1e9));
    }

    private void copy(int rulings) throws SQLException {
        try (var rows = new Rows(stage.owner(), INTO)) {
            for (int number = 0; number < rulings / OF_ANSWER; number++) {
                write(rows, number);
                if (number > 0 && number * OF_ANSWER % TELL_EVERY == 0) {
                    run.say("copying %,d of %,d rulings".formatted(number * OF_ANSWER, rulings));
                }
            }
            rows.finish();
        }
    }

    private void write(Rows rows, int number) throws SQLException {
        var answer = new UUID(Population.mixed(number, 51), Population.mixed(number, 52));
        Partner reader = partner(number, 53);
        Instant at = at(number);
        Purpose purpose = PURPOSES[chance(number, 54, PURPOSES.length)];
        for (int n = 0; n < OF_ANSWER; n++) {
            rows.put(1)
                    .put(answer)
                    .put(n)
                    .put(number + 1)
                    .put(at)
                    .put("LIST")
                    .put(reader.id())
                    .put("person " + number % 20)
                    .put(number % 50 == 0 ? null : purpose)
                    .put(partner(number, 60 + n).id())
                    .put(new UUID(Population.mixed(number, 70 + n), number))
                    .put(LEVELS[chance(number, 80 + n, LEVELS.length)])
                    .end();
        }
    }

    private Partner partner(int number, int which) {
        var partners = stage.population().partners();
        int first = chance(number, which, partners.size());
        return partners.get(Math.min(first, chance(number, which + 1_000, partners.size())));
    }

    private static Instant at(int number) {
        Instant from = QUARTERS.getFirst().from();
        long seconds = QUARTERS.getLast().until().getEpochSecond() - from.getEpochSecond();
        return from.plusSeconds(Long.remainderUnsigned(Population.mixed(number, 55), seconds));
    }

    private static int chance(int number, int which, int of) {
        return (int) Long.remainderUnsigned(Population.mixed(number, which), of);
    }
}
