package org.safeguardinghub.share.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings {@code share.decided} from revision 1 to 2. Revision 1 knew no checks, no duty, no putting
 * off and no access request, and only the general regime; why there was no consent was not asked.
 * Nothing is made up for it: what was not recorded stays unsaid.
 */
public final class RuleChecksAdded extends SingleEventUpcaster {
    private static final SimpleSerializedType OLD = new SimpleSerializedType("share.decided", "1");
    private static final SimpleSerializedType NEW = new SimpleSerializedType("share.decided", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(OLD);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(NEW, JsonNode.class, RuleChecksAdded::upcast);
    }

    private static JsonNode upcast(JsonNode stored) {
        var decided = (ObjectNode) stored;
        for (var field : new String[] {"decideAgainBy", "checks", "duty", "accessRequest"}) {
            decided.putNull(field);
        }
        ((ObjectNode) decided.path("basis"))
                .put("regime", "GENERAL")
                .putNull("para18Reason")
                .putNull("schedule8");
        return decided;
    }
}
