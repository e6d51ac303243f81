package org.safeguardinghub.api.record;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One entry of an answer, in one of its two forms. */
@Schema(oneOf = {EntryBody.RecordBody.class, EntryBody.HeldBody.class})
sealed interface EntryBody {
    /**
     * Something is held: exactly this, whatever it is.
     *
     * @param contactDesk whom to ask: the front door of the area
     */
    record HeldBody(boolean held, Desk contactDesk, String rulingId) implements EntryBody {}

    /**
     * A record of which something may be seen.
     *
     * @param owner left out where the ruling does not show who holds what
     * @param occurredAt when it happened, where that is one moment
     * @param recordedAt when the hub was told
     * @param levels the categories shown, each at SUMMARY or FULL
     * @param content category to fields, no more than the level allows
     * @param alsoHeld true where more is held that this reader may only know of
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordBody(
            RecordId id,
            RecordType recordType,
            @Nullable AgencyId owner,
            List<SubjectId> subjects,
            @Nullable Instant occurredAt,
            @Nullable Instant occurredFrom,
            @Nullable Instant occurredTo,
            Instant recordedAt,
            String position,
            Map<Category, Level> levels,
            Map<Category, ObjectNode> content,
            @Nullable Boolean alsoHeld,
            String rulingId,
            MarkingsBody markings,
            List<String> corrections)
            implements EntryBody {
        /** Names nothing of the content. */
        @Override
        public String toString() {
            return "RecordBody " + id;
        }
    }

    /** Conditions that travel with a record. */
    record MarkingsBody(List<String> handling, List<String> sensitivity) {
        static final MarkingsBody NONE = new MarkingsBody(List.of(), List.of());
    }
}
