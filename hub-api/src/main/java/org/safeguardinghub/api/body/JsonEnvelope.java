package org.safeguardinghub.api.body;

import tools.jackson.databind.node.ObjectNode;

/**
 * An opened envelope.
 *
 * @param attributes everything around the body
 * @param body the body's bytes as they were written; none if there was no body
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never kept
public record JsonEnvelope(ObjectNode attributes, byte[] body) {
    /** Shows neither: both may be personal. */
    @Override
    public String toString() {
        return "JsonEnvelope[" + body.length + " bytes]";
    }
}
