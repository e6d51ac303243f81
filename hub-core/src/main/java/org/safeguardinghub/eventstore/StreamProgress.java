package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.OptionalLong;

import javax.sql.DataSource;

/**
 * How far a processor has come, read from the tokens that it keeps: the same on every node, also on
 * those that hold none of its segments. A token moves in the transaction of the rows that its
 * events made, so in one snapshot the rows reflect the token's position, neither more nor less.
 */
public final class StreamProgress {
    /** The tokens of a processor's segments; its one parameter is the processor's name. */
    public static final String TOKENS =
            "select token, tokenType from TokenEntry where processorName = ?";

    private final Database database;
    private final Serializer tokens;

    /** {@code tokens}: what the token store writes with. */
    public StreamProgress(DataSource dataSource, Serializer tokens) {
        this.database = new Database(dataSource);
        this.tokens = tokens;
    }

    /** What all segments of a processor have passed by now; empty before it has any. */
    public OptionalLong reached(String processor) {
        return least(database.rows(TOKENS, query -> query.setString(1, processor), this::position));
    }

    /** Where the segment of this row of {@link #TOKENS} is; 0 before its first event. */
    public long position(ResultSet row) throws SQLException {
        var token = row.getBytes("token");
        return token == null ? 0 : position(token, row.getString("tokenType"));
    }

    private long position(byte[] token, String type) {
        @Nullable TrackingToken read =
                tokens.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read == null ? 0 : read.position().orElse(0);
    }

    /** What all segments have passed; empty while the processor has none. */
    public static OptionalLong least(Collection<Long> segments) {
        return segments.stream().mapToLong(Long::longValue).min();
    }
}
