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

/** Places in lists of which one position has several lines, as opaque cursors. */
@Component
public class NumberedCursors {
    private final PositionTokens tokens;

    NumberedCursors(PositionTokens tokens) {
        this.tokens = tokens;
    }

    /** Makes a place of its two parts. */
    @FunctionalInterface
    public interface Place<P> {
        P at(long position, int n);
    }

    /** The place that a cursor stands for; the first one without a cursor. */
    public <P> P after(
            AgencyId reader, String list, @Nullable String cursor, Place<P> place, P first) {
        if (cursor == null) {
            return first;
        }
        return tokens.openCursor(reader, list, cursor)
                .filter(opened -> opened.length == Long.BYTES + Integer.BYTES)
                .map(ByteBuffer::wrap)
                .map(opened -> place.at(opened.getLong(), opened.getInt()))
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

    /** The cursor after this place. */
    public String next(AgencyId reader, String list, long position, int n) {
        var bytes =
                ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(position).putInt(n).array();
        return tokens.sealCursor(reader, list, bytes);
    }
}
