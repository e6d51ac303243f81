package org.safeguardinghub.api.command;

import org.axonframework.eventhandling.DomainEventMessage;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.stereotype.Component;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds accepted commands in the log by the key under which they were appended. There is no other
 * record of them, so a command and its receipt can never be apart.
 */
@Component
class Receipts {
    private final FactReader events;

    Receipts(FactReader events) {
        this.events = events;
    }

    /** Command ids are unique per agency: nobody can take, or learn of, another agency's. */
    static String key(AgencyId agency, UUID commandId) {
        return agency + "/" + commandId;
    }

    Optional<Receipt> find(AgencyId agency, UUID commandId) {
        return events.under(key(agency, commandId))
                .map(
                        appended -> {
                            var event = (DomainEventMessage<?>) appended.message();
                            var digest = (String) event.getMetaData().get(CommandMetaData.DIGEST);
                            return new Receipt(
                                    Base64.getDecoder().decode(digest),
                                    event.getAggregateIdentifier(),
                                    appended.position(),
                                    false);
                        });
    }
}
