package org.safeguardinghub.eventstore;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The rows of one range as the server sends them, in order: no result set, no cursor, and never
 * more than one row held. The server sends each row as one message; the first also carries the
 * header.
 */
final class CopiedEvents implements AutoCloseable {
    private static final String RANGE =
            "copy (select "
                    + StoredEvent.COLUMNS
                    + " from event e where e.position between %d and %d order by e.position)"
                    + " to stdout (format binary)";

    /** The signature and the flags, before the length of an extension of the header. */
    private static final int HEADER = 11 + Integer.BYTES;

    private final CopyOut copy;
    private boolean begun;

    CopiedEvents(Connection connection, PositionRange range) throws SQLException {
        copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(RANGE.formatted(range.first(), range.last()));
    }

    /** The next event; null after the last. */
    @Nullable StoredEvent next() throws SQLException {
        byte[] message = copy.isActive() ? copy.readFromCopy() : null;
        if (message == null) {
            return null;
        }
        var bytes = ByteBuffer.wrap(message);
        if (!begun) {
            begun = true;
            bytes.position(HEADER);
            int extension = bytes.getInt();
            bytes.position(bytes.position() + extension);
        }
        // the trailer counts −1 fields; nothing but the end of the copy follows it
        return bytes.getShort() < 0 ? next() : new BinaryRow(bytes).event();
    }

    /**
     * Takes what is left and drops it: a cancelled copy would leave its messages to whoever uses
     * the connection next, and a range is short.
     */
    @Override
    public void close() throws SQLException {
        while (copy.isActive() && copy.readFromCopy() != null) {
            // dropped
        }
    }
}
