package org.safeguardinghub.rigs.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rows that Axon's stores do not write: three tags and the known id, in one more statement of
 * the same transaction. The positions are not those of the events, which costs the same.
 */
final class Postings {
    private static final String SQL =
            """
            with k as (insert into event_dedup (key, position) values (?, ?))
            insert into event_tag (tag, position, name) select t, ?, ? from unnest(?::bigint[]) t
            """;

    private final AtomicLong position;

    Postings(long after) {
        this.position = new AtomicLong(after);
    }

    void insert(Connection connection, HandRow row) throws SQLException {
        long at = position.incrementAndGet();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, row.id());
            statement.setLong(2, at);
            statement.setLong(3, at);
            statement.setInt(4, row.nameHash());
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "int8", Arrays.stream(row.postings()).boxed().toArray()));
            statement.executeUpdate();
        }
    }
}
