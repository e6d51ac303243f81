package org.safeguardinghub.rigs.crash;

import org.safeguardinghub.eventstore.StoreRows;
import org.safeguardinghub.rigs.server.Address;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/**
 * What a store has after a crash, of that it had acknowledged before: asked in SQL, past the store.
 *
 * @param acknowledged how many appends
 * @param lost how many of their events are not there
 * @param faults what rows of the store do not agree, or what else is broken
 */
public record Verdict(long acknowledged, long lost, List<String> faults) {
    /** Asks the database as its owner. */
    public static Verdict of(Address database, List<List<String>> acknowledged) throws IOException {
        DataSource source = database.each();
        try {
            Set<String> kept = ids(source);
            long lost =
                    acknowledged.stream()
                            .flatMap(List::stream)
                            .filter(id -> !kept.contains(id))
                            .count();
            return new Verdict(acknowledged.size(), lost, StoreRows.faults(source));
        } catch (SQLException e) {
            throw new IOException("the store could not be looked at: " + e.getMessage(), e);
        }
    }

    /** A server that does not even start has lost everything. */
    public static Verdict nothingLeft(List<List<String>> acknowledged, String why) {
        return new Verdict(
                acknowledged.size(),
                acknowledged.stream().mapToLong(List::size).sum(),
                List.of("the server does not start: " + why));
    }

    private static Set<String> ids(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select event_id from event")) {
            Set<String> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    public boolean isClean() {
        return lost == 0 && faults.isEmpty();
    }
}
