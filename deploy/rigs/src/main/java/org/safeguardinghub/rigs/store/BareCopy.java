package org.safeguardinghub.rigs.store;

import org.axonframework.serialization.SimpleSerializedObject;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.safeguardinghub.rigs.store.Stores.Kind;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** One COPY of what is needed to decode payloads, and that alone: the ceiling of a replay. */
record BareCopy(Stores stores) {
    /** The signature, the flags and the length of an extension that nobody uses. */
    private static final int HEADER = 19;

    long read() throws SQLException {
        try (var source = stores.connections(Kind.OURS);
                Connection connection = source.getConnection()) {
            CopyOut copy =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select name, revision, payload from event where"
                                            + " position <= "
                                            + stores.events()
                                            + " order by position) to stdout (format binary)");
            long events = 0;
            byte[] message = copy.readFromCopy();
            while (message != null) {
                ByteBuffer row = ByteBuffer.wrap(message);
                if (events == 0) {
                    row.position(HEADER);
                }
                if (row.getShort() > 0) {
                    decode(row);
                    events++;
                }
                message = copy.readFromCopy();
            }
            return events;
        }
    }

    private static void decode(ByteBuffer row) {
        String name = new String(field(row), StandardCharsets.UTF_8);
        String revision = new String(field(row), StandardCharsets.UTF_8);
        Object payload =
                Stores.FORM.deserialize(
                        new SimpleSerializedObject<>(field(row), byte[].class, name, revision));
        Objects.requireNonNull(payload);
    }

    private static byte[] field(ByteBuffer row) {
        byte[] bytes = new byte[row.getInt()];
        row.get(bytes);
        return bytes;
    }
}
