package org.safeguardinghub.share.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings {@code share.decided} from revision 2 to 3. Revision 2 did not look at what was put off
 * before it: what is still to be decided is what it put off itself.
 */
public final class NextDecisionAdded extends SingleEventUpcaster {
    private static final SimpleSerializedType OLD = new SimpleSerializedType("share.decided", "2");
    private static final SimpleSerializedType NEW = new SimpleSerializedType("share.decided", "3");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(OLD);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(NEW, JsonNode.class, NextDecisionAdded::upcast);
    }

    private static JsonNode upcast(JsonNode stored) {
        var decided = (ObjectNode) stored;
        decided.set("decideNextBy", decided.get("decideAgainBy"));
        return decided;
    }
}
