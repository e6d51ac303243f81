package org.safeguardinghub.api.record;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Markings;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One entry of an answer, in one of its two forms. */
@Schema(oneOf = {EntryBody.RecordBody.class, EntryBody.HeldBody.class})
public sealed interface EntryBody {
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
     * @param content category to fields as last corrected or changed, no more than the level allows
     * @param codes of the record's state, the latest of each
     * @param alsoHeld true where more is held that this reader may only know of
     * @param stale true where the date for looking at it again has passed
     * @param corrections corrections by the owner and disputes by others, oldest first
     * @param history what else was added since, oldest first
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
            Map<String, String> codes,
            @Nullable Boolean alsoHeld,
            @Nullable Boolean stale,
            String rulingId,
            MarkingsBody markings,
            List<PartBody> corrections,
            List<PartBody> history)
            implements EntryBody {
        /** Names nothing of the content. */
        @Override
        public String toString() {
            return "RecordBody " + id;
        }
    }

    /**
     * What was added to a record.
     *
     * @param event what happened, for example {@code referral.acknowledged}
     * @param by who said it; left out where the ruling does not show who holds what
     * @param recordedAt when the hub was told
     * @param codes what changed of the record's state
     * @param content category to fields, no more than the level allows
     * @param before what the fields that it replaces said before; left out unless it replaces any
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartBody(
            String event,
            @Nullable AgencyId by,
            Instant recordedAt,
            String position,
            Map<String, String> codes,
            Map<Category, ObjectNode> content,
            @Nullable Map<Category, ObjectNode> before) {
        /** Names nothing of the content. */
        @Override
        public String toString() {
            return "PartBody " + event;
        }
    }

    /** Conditions that travel with a record. */
    record MarkingsBody(List<String> handling, List<String> sensitivity) {
        static MarkingsBody of(Markings markings) {
            return new MarkingsBody(
                    markings.handling().stream().sorted().toList(),
                    markings.sensitivity().stream().sorted().toList());
        }
    }
}
