package org.safeguardinghub.rigs.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The numbers of rulings that reports are made of, counted from their rows in one statement. That
 * they are those that the hub counts, event by event, is seen where both are there.
 */
final class RulingTally {
    /** {@code %s}: of which rows. */
    private static final String COUNTED =
            """
            select 'RULING' as topic, reader, (ruled_at at time zone 'Europe/London')::date,
                   highest, coalesce(purpose, 'NOT_STATED'), count(*)
              from served_ruling_index where %s group by 2, 3, 4, 5
            """;

    private static final String PROJECTED =
            "select topic, agency, day, outcome, ground, number from audit_tally"
                    + " where topic = 'RULING'";

    private static final String ALL = "true";
    private static final String ALL_BUT_ONE =
            "(answer, n) <> (select answer, n from served_ruling_index order by 1, 2 limit 1)";

    private RulingTally() {}

    /**
     * Ends with an exception where the numbers that the hub has written are others than those that
     * are counted from its rows, or where it would not be found out.
     *
     * @return how many numbers there are
     */
    static long requireAsProjected(Connection owner) throws SQLException {
        long numbers = count(owner, PROJECTED);
        if (numbers == 0 || differences(owner, ALL) > 0) {
            throw new IllegalStateException("rulings are not counted as the hub counts them");
        }
        if (differences(owner, ALL_BUT_ONE) == 0) {
            throw new IllegalStateException("a ruling left out is not found out");
        }
        return numbers;
    }

    private static long differences(Connection owner, String which) throws SQLException {
        String counted = COUNTED.formatted(which);
        return count(owner, "(%s) except all (%s)".formatted(PROJECTED, counted))
                + count(owner, "(%s) except all (%s)".formatted(counted, PROJECTED));
    }

    /** Counts the rows that are there now in the place of what was counted of rulings before. */
    static void count(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("delete from audit_tally where topic = 'RULING'");
            statement.execute(
                    "insert into audit_tally (topic, agency, day, outcome, ground, number) "
                            + COUNTED.formatted(ALL));
            statement.execute(
                    "update audit_reached set position = (select position from event_head)");
        }
    }

    /** Of the rows that a query has. */
    static long count(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from (%s) q".formatted(query))) {
            row.next();
            return row.getLong(1);
        }
    }
}
