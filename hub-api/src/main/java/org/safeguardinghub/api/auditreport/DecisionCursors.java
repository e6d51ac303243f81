package org.safeguardinghub.api.auditreport;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.report.DecisionList.Mark;
import org.safeguardinghub.report.DecisionRow;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Places in lists of decisions, as opaque cursors. */
@Component
class DecisionCursors {
    private static final String LIST = "audit decisions";
    private static final int SIZE = 2 * Long.BYTES + Integer.BYTES;

    private final PositionTokens tokens;

    DecisionCursors(PositionTokens tokens) {
        this.tokens = tokens;
    }

    /** That after this line. */
    String after(AgencyId reader, DecisionRow last) {
        var mark =
                ByteBuffer.allocate(SIZE)
                        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, last.at()))
                        .putLong(last.position())
                        .putInt(last.n())
                        .array();
        return tokens.sealCursor(reader, LIST, mark);
    }

    @Nullable Mark open(AgencyId reader, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var bytes =
                tokens.openCursor(reader, LIST, cursor)
                        .filter(opened -> opened.length == SIZE)
                        .orElseThrow(
                                () ->
                                        Asked.refused(
                                                FieldError.type(
                                                        "/cursor",
                                                        "a cursor that this list gave you")));
        var in = ByteBuffer.wrap(bytes);
        return new Mark(
                Instant.EPOCH.plus(in.getLong(), ChronoUnit.MICROS), in.getLong(), in.getInt());
    }
}
