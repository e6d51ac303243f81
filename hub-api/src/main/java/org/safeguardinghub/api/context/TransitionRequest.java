package org.safeguardinghub.api.context;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.body.NotInFuture;
import org.safeguardinghub.api.content.Said;
import org.safeguardinghub.context.ContextMode;
import org.safeguardinghub.context.MoveContext;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Contact went from online to offline, or otherwise. Source: domain guide, SR-08.
 *
 * @param mode where contact happens from now on
 * @param on the day, as far as it is known
 * @param description how it came about, in words
 */
record TransitionRequest(
        @NotNull UUID id,
        @NotNull ContextMode mode,
        @NotInFuture @Nullable LocalDate on,
        @Size(max = 2000) @Nullable String description) {
    MoveContext toCommand(RecordId context, AgencyId by) {
        var moved = new Moved(mode, on, description);
        return new MoveContext(
                context, by, mode, Said.in(Category.NARR, Map.of("transition", moved)));
    }

    /** What is sealed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moved(ContextMode mode, @Nullable LocalDate on, @Nullable String description) {}

    /** Names nothing of the place. */
    @Override
    public String toString() {
        return "TransitionRequest " + id;
    }
}
