package org.safeguardinghub.api.wiring;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.EventSamplesTest;

import java.util.Map;

class StoredEventsTest extends EventSamplesTest {
    @Override
    protected EventCatalogue catalogue() {
        return StoredEvents.catalogue();
    }

    @Override
    protected Map<String, ?> samples() {
        return SampleEvents.BY_NAME;
    }

    @Override
    protected EventUpcaster upcasters() {
        return StoredEvents.upcasters();
    }
}
