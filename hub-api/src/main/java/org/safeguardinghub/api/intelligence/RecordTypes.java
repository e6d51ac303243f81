package org.safeguardinghub.api.intelligence;

import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Which of the three types under {@code /intelligence} a record is. */
@Component
class RecordTypes {
    private static final Set<String> BEGINNINGS =
            Set.of(
                    "partner-information.submitted",
                    "intelligence.recorded",
                    "intelligence-product.recorded");

    private final FactReader events;

    RecordTypes(FactReader events) {
        this.events = events;
    }

    /** A report where there is no such record: whatever is asked of it then is not there. */
    RecordType of(RecordId id) {
        return events.facts(Set.of(new Criterion(Tags.of(id), BEGINNINGS))).events().stream()
                .map(event -> ((IntroducesRecord) event.getPayload()).ruled().type())
                .findFirst()
                .orElse(RecordType.INTELLIGENCE);
    }
}
