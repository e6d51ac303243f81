package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The log as a tamper-evident log sees it: leaf hashes and entries by index, the index of the first
 * being 0. Reads in the transaction of the connection that it is given.
 */
public record Leaves(Connection connection) {
    /**
     * Along the index of positions, as any reading of the log, however old the planner's figures.
     */
    private static final String HASHES =
            """
            select string_agg(leaf_hash, ''::bytea order by position), count(*), max(position)
              from (select position, leaf_hash from event
                     where position > ? order by position limit ?) e
            """;

    private static final String ENTRIES =
            """
            select position, event_id, name, recorded_at, sha256(payload), sha256(metadata), tags
              from event where position > ? order by position limit ?
            """;

    /** How many there are. */
    public long size() throws SQLException {
        try (var query = connection.prepareStatement("select position from event_head");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * The hashes from one index to before another, one after the other, as they were written beside
     * the events when these were appended.
     *
     * @throws SQLException also where one is missing
     */
    public byte[] hashes(long from, long to) throws SQLException {
        if (from == to) {
            return new byte[0];
        }
        try (var query = connection.prepareStatement(HASHES)) {
            query.setLong(1, from);
            query.setLong(2, to - from);
            try (var row = query.executeQuery()) {
                row.next();
                requireAll(from, to, row.getLong(2), row.getLong(3));
                return row.getBytes(1);
            }
        }
    }

    /**
     * The entries from one index to before another, made of the events as they are now.
     *
     * @throws SQLException also where one is missing
     */
    public List<byte[]> entries(long from, long to) throws SQLException {
        try (var query = connection.prepareStatement(ENTRIES)) {
            query.setLong(1, from);
            query.setLong(2, to - from);
            var entries = new ArrayList<byte[]>();
            long last = from;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    entries.add(entry(rows));
                }
            }
            requireAll(from, to, entries.size(), last);
            return entries;
        }
    }

    private static byte[] entry(ResultSet row) throws SQLException {
        return LeafEntry.of(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                StoredEvent.instant(row, 4),
                row.getBytes(5),
                row.getBytes(6),
                List.of((String[]) row.getArray(7).getArray()));
    }

    /** As many as there should be, and none from behind the end in the place of one. */
    private static void requireAll(long from, long to, long found, long last) throws SQLException {
        if (found != to - from || last != to) {
            throw new SQLException(
                    "an event is missing from position %d to %d".formatted(from + 1, to));
        }
    }

    /** The index of the event with this id. */
    public OptionalLong index(String eventId) throws SQLException {
        try (var query =
                connection.prepareStatement("select position from event_dedup where key = ?")) {
            query.setString(1, eventId);
            try (var row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1) - 1) : OptionalLong.empty();
            }
        }
    }
}
