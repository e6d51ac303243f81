package org.safeguardinghub.api.record;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.chronology.Page;
import org.safeguardinghub.chronology.Place;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/** Places in lists as opaque cursors, each good for one agency and one list. */
@Component
public class Cursors {
    private final PositionTokens tokens;

    Cursors(PositionTokens tokens) {
        this.tokens = tokens;
    }

    /** The page that a cursor leads to; the first one without a cursor. */
    public Page page(AgencyId reader, String list, @Nullable String cursor, int limit) {
        return new Page(cursor == null ? null : open(reader, list, cursor), limit);
    }

    /** The cursor after this place; null where the list ends. */
    public @Nullable String next(AgencyId reader, String list, @Nullable Place place) {
        if (place == null) {
            return null;
        }
        var at = place.occurredAt();
        var bytes =
                ByteBuffer.allocate(Long.BYTES + Integer.BYTES + Long.BYTES)
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano())
                        .putLong(place.position())
                        .array();
        return tokens.sealCursor(reader, list, bytes);
    }

    private Place open(AgencyId reader, String list, String cursor) {
        var bytes =
                tokens.openCursor(reader, list, cursor)
                        .filter(opened -> opened.length == 2 * Long.BYTES + Integer.BYTES)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.invalid(
                                                        List.of(
                                                                FieldError.type(
                                                                        "/cursor",
                                                                        "a cursor that this list"
                                                                                + " gave you")))));
        var in = ByteBuffer.wrap(bytes);
        return new Place(Instant.ofEpochSecond(in.getLong(), in.getInt()), in.getLong());
    }
}
