package org.safeguardinghub.api.command;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.authority.Authority;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** What is asked of every command before it is decided, in one round trip. */
@Component
class FirstLook {
    private final Authority authority;
    private final Gates gates;
    private final Receipts receipts;

    FirstLook(Authority authority, Gates gates, Receipts receipts) {
        this.authority = authority;
        this.gates = gates;
        this.receipts = receipts;
    }

    /**
     * What was found.
     *
     * @param isClosed whether the command names what is closed to its caller
     * @param known the receipt under the command's id, of this command or of another
     */
    record Found(boolean isClosed, Optional<Receipt> known) {}

    Found at(Caller caller, Once once, Object command) {
        return gates.areClosed(caller, command)
                .map(
                        gate ->
                                authority.ask(
                                        gate.and(
                                                receipts.inquiry(caller.agency(), once.commandId()),
                                                (isClosed, known) ->
                                                        new Found(
                                                                isClosed,
                                                                known.map(Receipts::receipt)))))
                .orElseGet(
                        () -> new Found(false, receipts.find(caller.agency(), once.commandId())));
    }
}
