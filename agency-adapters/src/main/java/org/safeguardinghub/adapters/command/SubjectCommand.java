package org.safeguardinghub.adapters.command;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/** This agency's record of a person. {@code body} is complete and carries {@code id}. */
public record SubjectCommand(UUID id, ObjectNode body) {
    public static final String PATH = "/api/v1/subjects";

    /**
     * The command for a person of this custodian.
     *
     * @param reference the agency's own record number, or null when the subject comes from no
     *     record of its own; never a person's identifier
     */
    public static SubjectCommand of(
            String custodian, String recordId, @Nullable String reference, Content content) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (reference != null) {
            body.put("reference", reference);
        }
        body.set("content", content.json());
        UUID id = CommandId.of(custodian, recordId, "subject", body);
        return new SubjectCommand(id, body.put("id", id.toString()));
    }

    /** The id only: the body names a child. */
    @Override
    public String toString() {
        return "SubjectCommand[" + id + "]";
    }
}
