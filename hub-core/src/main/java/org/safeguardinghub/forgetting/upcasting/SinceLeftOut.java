package org.safeguardinghub.forgetting.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings {@code retention.review-due} from revision 1 to 2. Revision 1 said since when it was due,
 * which could tell a date of birth: nobody is to read that on.
 */
public final class SinceLeftOut extends SingleEventUpcaster {
    private static final String NAME = "retention.review-due";
    private static final SimpleSerializedType OLD = new SimpleSerializedType(NAME, "1");
    private static final SimpleSerializedType NEW = new SimpleSerializedType(NAME, "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(OLD);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(NEW, JsonNode.class, SinceLeftOut::upcast);
    }

    private static JsonNode upcast(JsonNode stored) {
        var due = (ObjectNode) stored;
        due.remove("since");
        return due;
    }
}
