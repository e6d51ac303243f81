package org.safeguardinghub.api.wiring;

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
}
