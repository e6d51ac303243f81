package org.safeguardinghub.referral.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings {@code referral.outcome-given} from revision 1 to 2. Telling the author always ended the
 * assessment in revision 1, and no clock that ended then may run again.
 */
public final class AssessmentFinishedAdded extends SingleEventUpcaster {
    private static final String NAME = "referral.outcome-given";
    private static final SimpleSerializedType OLD = new SimpleSerializedType(NAME, "1");
    private static final SimpleSerializedType NEW = new SimpleSerializedType(NAME, "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(OLD);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(NEW, JsonNode.class, AssessmentFinishedAdded::upcast);
    }

    private static JsonNode upcast(JsonNode stored) {
        return ((ObjectNode) stored).put("assessmentFinished", true);
    }
}
