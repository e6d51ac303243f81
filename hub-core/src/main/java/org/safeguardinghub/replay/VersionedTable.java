package org.safeguardinghub.replay;

import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.rowsecurity.Scope;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;

/** The rows of all versions of a view, whichever agencies they are kept for. */
record VersionedTable(ReplayableView view) {
    /** How many rows one insert brings. */
    private static final int PIECE = 500;

    /** How many rows one delete takes, so that none holds its locks for long. */
    private static final int CHUNK = 10_000;

    /** Adds the rows of these events to a version. */
    void fill(Connection connection, int version, Stream<Appended> events) throws SQLException {
        var rows = new JsonRows(view.columns());
        for (Iterator<Appended> left = events.iterator(); left.hasNext(); ) {
            view.rows(left.next()).forEach(rows::add);
            if (rows.size() >= PIECE) {
                insert(connection, version, rows.take());
            }
        }
        if (rows.size() > 0) {
            insert(connection, version, rows.take());
        }
    }

    private void insert(Connection connection, int version, String rows) throws SQLException {
        var sql =
                """
                insert into %1$s (version, %2$s)
                select ?, %2$s from json_populate_recordset(null::%1$s, ?::json)
                """
                        .formatted(view.table(), columns());
        try (var statement = connection.prepareStatement(Scope.EVERY_AGENCY + sql)) {
            statement.setInt(1, version);
            statement.setString(2, rows);
            statement.execute();
        }
    }

    /** Of the rows of a version that stand after one position, up to another. */
    Checksum checksum(Connection connection, int version, long after, long upTo)
            throws SQLException {
        var sql =
                """
                select count(*), coalesce(sum(hashtextextended(row(%s)::text, 0)::numeric), 0)
                  from %s where version = ? and position > ? and position <= ?
                """
                        .formatted(columns(), view.table());
        try (var statement = connection.prepareStatement(Scope.EVERY_AGENCY + sql)) {
            statement.setInt(1, version);
            statement.setLong(2, after);
            statement.setLong(3, upTo);
            statement.execute();
            // the first answer is the scope's
            statement.getMoreResults();
            try (var row = statement.getResultSet()) {
                row.next();
                BigDecimal sum = row.getBigDecimal(2);
                return new Checksum(row.getLong(1), sum.toBigInteger());
            }
        }
    }

    /** Removes all rows but those of one version, in many small transactions. */
    void keepOnly(Connection connection, int version) throws SQLException {
        remove(connection, version, "select max(version) from %s where version < ?");
        remove(connection, version, "select min(version) from %s where version > ?");
    }

    /** The version to remove is looked up by itself, so that every chunk is found by an index. */
    private void remove(Connection connection, int kept, String which) throws SQLException {
        var sql =
                """
                delete from %1$s where ctid = any(array(
                  select ctid from %1$s where version = (%2$s) limit %3$d))
                """
                        .formatted(view.table(), which.formatted(view.table()), CHUNK);
        try (var statement = connection.prepareStatement(Scope.EVERY_AGENCY + sql)) {
            statement.setInt(1, kept);
            int removed;
            do {
                statement.execute();
                statement.getMoreResults();
                removed = statement.getUpdateCount();
            } while (removed > 0);
        }
    }

    private String columns() {
        return String.join(", ", view.columns());
    }
}
