package org.safeguardinghub.share.decideshare;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.ShareContradiction;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareRefusal;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Only the owner gives, only to agencies that take part, and nothing that is withdrawn, sealed from
 * them or short of the consent it would rest on: all under the guard of what says so.
 */
public final class DecideShareHandler {
    private final Grounds grounds;
    private final Recorder recorder;
    private final Sealer sealer;
    private final BasisCodes codes;
    private final Clock clock;

    /**
     * @param beginnings the names of all events that begin a record: any of them can be shared
     * @param withdrawals the names of all events that withdraw one
     */
    public DecideShareHandler(
            FactReader reader,
            Recorder recorder,
            Sealer sealer,
            BasisCodes codes,
            Set<String> beginnings,
            Set<String> withdrawals,
            Clock clock) {
        this.grounds = new Grounds(reader, beginnings, withdrawals);
        this.recorder = recorder;
        this.sealer = sealer;
        this.codes = codes;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ShareEvent> handle(DecideShare command) {
        var facts = grounds.of(command);
        var now = clock.instant();
        var refusal = refusal(command, Known.of(command, facts, now), codes, now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var reasons = sealer.seal(command.share(), "share.decided", command.reasons());
        return recorder.record(
                "Share",
                command.share().text(),
                Outcome.accepted(decided(command, nextBy(command, facts), reasons, now)),
                facts.guard());
    }

    static @Nullable Refusal refusal(
            DecideShare command, Known known, BasisCodes codes, Instant now) {
        var contradiction = ShareContradiction.in(command, now);
        if (contradiction != null) {
            return contradiction;
        }
        var basis = codes.refusal(command.basis(), now);
        if (basis != null) {
            return basis;
        }
        if (known.recipients() < command.recipients().size()) {
            return ShareRefusal.Wrong.UNKNOWN_RECIPIENT;
        }
        if (!known.owned() || !known.asked()) {
            return new Refusal.NotFound();
        }
        return command.outcome().gives() ? known.obstacle() : null;
    }

    private static @Nullable Instant nextBy(DecideShare command, Facts facts) {
        return PutOff.next(facts.events().stream().map(Message::getPayload).toList(), command);
    }

    private static ShareEvent decided(
            DecideShare command, @Nullable Instant nextBy, Sealed reasons, Instant now) {
        Set<AgencyId> recipients = command.recipients();
        return new ShareDecided(
                command.share(),
                command.owner(),
                command.outcome(),
                command.decideAgainBy(),
                nextBy,
                command.record(),
                command.subject(),
                recipients,
                command.categories(),
                command.purposes(),
                command.level(),
                new Validity(now, command.until() == null ? Validity.OPEN : command.until()),
                command.basis(),
                command.informed(),
                command.checks(),
                command.duty(),
                command.accessRequest(),
                reasons);
    }
}
