package org.safeguardinghub.api.command;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.shared.Refusal;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** What is asked of every command before it is decided, in one round trip. */
@Component
class FirstLook {
    private final Authority authority;
    private final Gates gates;
    private final EndedNames endedNames;
    private final Receipts receipts;

    FirstLook(Authority authority, Gates gates, EndedNames endedNames, Receipts receipts) {
        this.authority = authority;
        this.gates = gates;
        this.endedNames = endedNames;
        this.receipts = receipts;
    }

    /**
     * What was found.
     *
     * @param isClosed whether the command names what is closed to its caller
     * @param ended the refusal of a command that gives work to who has ended, whatever else it
     *     names
     * @param known the receipt under the command's id, of this command or of another
     */
    record Found(boolean isClosed, Optional<Refusal> ended, Optional<Receipt> known) {
        /** This very command, taken before, is answered as then; hidden or absent are one. */
        Optional<Refusal> refusedNow(Once once) {
            var taken = !isClosed && known.filter(receipt -> receipt.isOf(once)).isPresent();
            return taken ? Optional.empty() : ended;
        }
    }

    Found at(Caller caller, Once once, Object command) {
        var look =
                receipts.inquiry(caller.agency(), once.commandId())
                        .map(known -> known.map(Receipts::receipt))
                        .map(known -> new Found(false, Optional.empty(), known));
        var gate = gates.areClosed(caller, command);
        if (gate.isPresent()) {
            look =
                    look.and(
                            gate.get(),
                            (found, closed) -> new Found(closed, found.ended(), found.known()));
        }
        var ended = endedNames.in(command);
        if (ended.isPresent()) {
            look =
                    look.and(
                            ended.get(),
                            (found, refusal) ->
                                    new Found(found.isClosed(), refusal, found.known()));
        }
        return authority.ask(look);
    }
}
