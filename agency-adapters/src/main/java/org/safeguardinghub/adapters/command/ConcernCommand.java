package org.safeguardinghub.adapters.command;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** A concern about one person, complete but for the subject's id, which only the hub can give. */
public record ConcernCommand(UUID id, ObjectNode draft) {
    public static final String PATH = "/api/v1/concerns";
    private static final ZoneId WHERE_AGENCIES_WRITE_DATES = ZoneId.of("Europe/London");

    /**
     * INVARIANT: the id also stands for the subject's command. When the person's details change,
     * the hub makes another subject, the body below names it, and one id never has two bodies.
     *
     * @param occurred the day the record itself gives, published as its first moment; null when the
     *     record gives none
     */
    public static ConcernCommand of(
            String custodian,
            String recordId,
            UUID subjectCommand,
            @Nullable LocalDate occurred,
            Content content) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.put("reference", recordId);
        if (occurred != null) {
            draft.put(
                    "occurredAt",
                    occurred.atStartOfDay(WHERE_AGENCIES_WRITE_DATES)
                            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        }
        draft.set("content", content.json());
        ObjectNode said = draft.deepCopy().put("subjectCommand", subjectCommand.toString());
        UUID id = CommandId.of(custodian, recordId, "concern", said);
        return new ConcernCommand(id, draft.put("id", id.toString()));
    }

    /** The body to send, about the subject that the hub made. */
    public ObjectNode about(String subjectId) {
        ObjectNode body = draft.deepCopy();
        body.putArray("subjects").add(subjectId);
        return body;
    }

    /** The id only: the draft tells of a child. */
    @Override
    public String toString() {
        return "ConcernCommand[" + id + "]";
    }
}
