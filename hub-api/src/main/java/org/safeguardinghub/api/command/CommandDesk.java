package org.safeguardinghub.api.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.eventstore.AlreadyAppended;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;

/**
 * Sends commands to their handlers and answers with what the log has of them: the first answer is
 * made of the event that was appended, every repeated one of the same event read back. A command
 * that lost a race is decided again on the new facts; one whose key is already in the log is
 * answered as the first time.
 *
 * <p>Every command of a caller passes here, so here it is asked whether it names what is closed to
 * the caller. Such a command is decided as if all its ids were unknown, and nothing of it is kept:
 * so its answer is that for an unknown id, whatever the command, and even if it was taken before
 * the gate closed.
 */
@Component
public class CommandDesk {
    private static final int TRIES = 5;

    private final CommandGateway gateway;
    private final FirstLook look;
    private final Receipts receipts;
    private final MeterRegistry meters;

    CommandDesk(CommandGateway gateway, FirstLook look, Receipts receipts, MeterRegistry meters) {
        this.gateway = gateway;
        this.look = look;
        this.receipts = receipts;
        this.meters = meters;
    }

    /**
     * @param command what to decide; ids that it makes are thrown away when the command turns out
     *     to be a repeated one
     */
    Receipt send(Caller caller, Once once, Object command) {
        if (caller.custodian() != null && NewWork.isBegunBy(command)) {
            throw new ProblemException(Problem.roleNotPermitted());
        }
        var sample = Timer.start(meters);
        try {
            var found = look.at(caller, once, command);
            found.refusedNow(once)
                    .ifPresent(
                            refusal -> {
                                throw new RefusalException(refusal);
                            });
            if (found.isClosed()) {
                throw asUnknown(caller, once, command);
            }
            // another command under a known id is decided too: what is wrong with it, or not there,
            // comes before the id, and the append refuses the id itself
            return found.known()
                    .filter(receipt -> receipt.isOf(once))
                    .orElseGet(() -> decide(caller, once, command));
        } finally {
            sample.stop(meters.timer("hub.command", "command", command.getClass().getSimpleName()));
        }
    }

    private Receipt decide(Caller caller, Once once, Object command) {
        for (int tries = 1; ; tries++) {
            try {
                var decided = handle(command, CommandMetaData.of(caller, once));
                if (decided.outcome() instanceof Outcome.Refused<?>(var refusal)) {
                    // this very command, decided since we looked, may be why it cannot be again
                    return find(caller, once)
                            .filter(receipt -> receipt.isOf(once))
                            .orElseThrow(() -> new RefusalException(refusal));
                }
                return decided.first()
                        .get()
                        .map(Receipts::receipt)
                        .or(() -> find(caller, once))
                        .map(Receipt::asFirst)
                        .orElseThrow();
            } catch (AlreadyAppended e) {
                return repeated(find(caller, once).orElseThrow(), once);
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                if (tries == TRIES) {
                    throw e;
                }
            } catch (AggregateNotFoundException e) {
                throw new RefusalException(new Refusal.NotFound());
            }
        }
    }

    /** The refusal for unknown ids; that it was taken before is not looked for. */
    private RefusalException asUnknown(Caller caller, Once once, Object command) {
        try {
            var decided = handle(Names.unknown(command), CommandMetaData.inVain(caller, once));
            return new RefusalException(
                    decided.outcome() instanceof Outcome.Refused<?>(var refusal)
                            ? refusal
                            : new Refusal.NotFound());
        } catch (AggregateNotFoundException e) {
            return new RefusalException(new Refusal.NotFound());
        }
    }

    private Decided handle(Object command, Map<String, String> kept) {
        return gateway.sendAndWait(
                GenericCommandMessage.asCommandMessage(command).withMetaData(kept));
    }

    private Optional<Receipt> find(Caller caller, Once once) {
        return receipts.find(caller.agency(), once.commandId());
    }

    private static Receipt repeated(Receipt receipt, Once once) {
        if (!receipt.isOf(once)) {
            throw new ProblemException(Problem.idReused());
        }
        return receipt;
    }
}
