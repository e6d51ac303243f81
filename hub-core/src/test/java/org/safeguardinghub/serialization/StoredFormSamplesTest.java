package org.safeguardinghub.serialization;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/** The samples test on events of its own, one of which has changed since. */
class StoredFormSamplesTest extends EventSamplesTest {
    private static final Noticed NOTICED = StoredFormTest.NOTICED;
    private static final Noticed BEFORE_NOTES =
            new Noticed(
                    NOTICED.record(),
                    NOTICED.subjects(),
                    NOTICED.agency(),
                    NOTICED.at(),
                    NOTICED.level(),
                    NOTICED.counts(),
                    null,
                    NOTICED.content());

    @Override
    protected EventCatalogue catalogue() {
        return new EventCatalogue().register(Noticed.class);
    }

    @Override
    protected Map<String, ?> samples() {
        return Map.of("test.noticed.2", NOTICED, "test.noticed.1", BEFORE_NOTES);
    }

    @Override
    protected EventUpcaster upcasters() {
        return new NoteAdded();
    }

    @Override
    protected String folder() {
        return "sample-events";
    }

    /** Revision 1 had no note. */
    private static final class NoteAdded extends SingleEventUpcaster {
        private static final SimpleSerializedType OLD =
                new SimpleSerializedType("test.noticed", "1");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(OLD);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("test.noticed", "2"),
                    JsonNode.class,
                    node -> ((ObjectNode) node).putNull("note"));
        }
    }
}
