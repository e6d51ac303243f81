package org.safeguardinghub.api.command;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.FirstAppended;
import org.safeguardinghub.eventstore.Inquiry;
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
        return events.under(key(agency, commandId)).map(Receipts::receipt);
    }

    /** The same, to be asked with something else. */
    Inquiry<Optional<Appended>> inquiry(AgencyId agency, UUID commandId) {
        return events.inquiryUnder(key(agency, commandId));
    }

    static Receipt receipt(Appended appended) {
        return receipt(appended.message(), appended.position());
    }

    /** Of the event that was just appended: it is what would be read back. */
    static Receipt receipt(FirstAppended appended) {
        return receipt(appended.message(), appended.position());
    }

    private static Receipt receipt(EventMessage<?> message, long position) {
        var event = (DomainEventMessage<?>) message;
        var digest = (String) event.getMetaData().get(CommandMetaData.DIGEST);
        return new Receipt(
                Base64.getDecoder().decode(digest),
                event.getAggregateIdentifier(),
                position,
                false);
    }
}
