package org.safeguardinghub.api.record;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.util.List;

/** Places in lists that go by position alone, newest first, as opaque cursors. */
@Component
public class PositionCursors {
    private final PositionTokens tokens;

    PositionCursors(PositionTokens tokens) {
        this.tokens = tokens;
    }

    /** The position before which the page begins; without a cursor, beyond the newest. */
    public long before(AgencyId reader, String list, @Nullable String cursor) {
        return cursor == null ? Long.MAX_VALUE : open(reader, list, cursor);
    }

    /** The cursor after this position. */
    public String next(AgencyId reader, String list, long position) {
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
        return tokens.sealCursor(reader, list, bytes);
    }

    private long open(AgencyId reader, String list, String cursor) {
        return tokens.openCursor(reader, list, cursor)
                .filter(opened -> opened.length == Long.BYTES)
                .map(opened -> ByteBuffer.wrap(opened).getLong())
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.invalid(
                                                List.of(
                                                        FieldError.type(
                                                                "/cursor",
                                                                "a cursor that this list gave"
                                                                        + " you")))));
    }
}
