package org.safeguardinghub.api.command;

import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Where in the log an agency's own commands are. */
@Component
public class SentCommands {
    private final FactReader events;

    SentCommands(FactReader events) {
        this.events = events;
    }

    /**
     * The place of an event of a command that this agency sent.
     *
     * @param id of the event, or of the command itself, which stands for its first event
     * @return nothing for what is not there and for what others sent, alike
     */
    public OptionalLong position(AgencyId sender, UUID id) {
        return events.under(id.toString())
                .filter(event -> isOf(sender, event))
                .or(() -> first(sender, id))
                .map(event -> OptionalLong.of(event.position()))
                .orElse(OptionalLong.empty());
    }

    private Optional<Appended> first(AgencyId sender, UUID command) {
        return events.under(Receipts.key(sender, command));
    }

    private static boolean isOf(AgencyId sender, Appended event) {
        return sender.text().equals(event.message().getMetaData().get(CommandMetaData.AGENCY));
    }
}
