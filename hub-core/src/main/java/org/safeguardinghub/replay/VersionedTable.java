package org.safeguardinghub.replay;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.safeguardinghub.eventstore.Appended;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;

/** The rows of all versions of a view. */
record VersionedTable(ReplayableView view) {
    /** How much text is collected before it is sent, in characters. */
    private static final int PIECE = 64 * 1024;

    /** How many rows one delete takes, so that none holds its locks for long. */
    private static final int CHUNK = 10_000;

    /** Adds the rows of these events to a version. */
    void fill(Connection connection, int version, Stream<Appended> events) throws SQLException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy %s (version, %s) from stdin"
                                        .formatted(view.table(), columns()));
        try {
            var text = new CopyText();
            for (Iterator<Appended> left = events.iterator(); left.hasNext(); ) {
                view.rows(left.next()).forEach(row -> text.add(version, row));
                if (text.length() > PIECE) {
                    send(copy, text.take());
                }
            }
            send(copy, text.take());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, byte[] bytes) throws SQLException {
        copy.writeToCopy(bytes, 0, bytes.length);
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
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, version);
            statement.setLong(2, after);
            statement.setLong(3, upTo);
            try (var row = statement.executeQuery()) {
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
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, kept);
            while (statement.executeUpdate() > 0) {
                // the next chunk
            }
        }
    }

    private String columns() {
        return String.join(", ", view.columns());
    }
}
