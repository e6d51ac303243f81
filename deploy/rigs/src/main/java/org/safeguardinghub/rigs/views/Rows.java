package org.safeguardinghub.rigs.views;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** Rows on their way into one table by {@code COPY}, in the text form that PostgreSQL reads. */
public final class Rows implements AutoCloseable {
    private static final int PIECE = 64 * 1024;
    private static final HexFormat HEX = HexFormat.of();

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    /** {@code into}: the table with its columns. */
    public Rows(DataSource owner, String into) throws SQLException {
        this.connection = owner.getConnection();
        this.copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + into + " from stdin");
    }

    /** The next column: whatever PostgreSQL reads its text of; nothing in it needs escaping. */
    public Rows put(@Nullable Object value) {
        if (begun) {
            text.append('\t');
        }
        begun = true;
        if (value == null) {
            text.append("\\N");
        } else {
            text.append(value);
        }
        return this;
    }

    Rows putBytes(byte[] bytes) {
        return put("\\\\x" + HEX.formatHex(bytes));
    }

    Rows putArray(Collection<?> values) {
        return put(
                values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
    }

    public void end() throws SQLException {
        text.append('\n');
        begun = false;
        if (text.length() > PIECE) {
            send();
        }
    }

    private void send() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    public void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    /** What is not finished by now is not there. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
