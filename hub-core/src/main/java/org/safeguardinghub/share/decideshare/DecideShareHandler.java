package org.safeguardinghub.share.decideshare;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareRefusal;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Only the owner gives, only to agencies in the register, and only under the guard of both facts.
 */
public final class DecideShareHandler {
    private static final Set<String> RECORDED = Set.of("subject.recorded", "concern.recorded");

    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    public DecideShareHandler(FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ShareEvent> handle(DecideShare command) {
        var facts = reader.facts(criteria(command));
        var now = clock.instant();
        var refusal = refusal(command, Known.of(command, facts), now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var reasons = sealer.seal(command.share(), "share.decided", command.reasons());
        return recorder.record(
                "Share",
                command.share().text(),
                Outcome.accepted(decided(command, reasons, now)),
                facts.guard());
    }

    private static Set<Criterion> criteria(DecideShare command) {
        var criteria = new HashSet<Criterion>();
        if (command.record() != null) {
            criteria.add(new Criterion(Tags.of(command.record()), RECORDED));
        }
        if (command.subject() != null) {
            criteria.add(new Criterion(Tags.of(command.subject()), Set.of("subject.recorded")));
        }
        for (var recipient : command.recipients()) {
            criteria.add(new Criterion(Tags.of(recipient), Set.of("register.agency-registered")));
        }
        return criteria;
    }

    /** Whether the decider owns what it gives, and which recipients are in the register. */
    record Known(boolean owned, int recipients) {
        static Known of(DecideShare command, Facts facts) {
            boolean owned = false;
            int recipients = 0;
            for (var event : facts.events()) {
                if (event.getPayload() instanceof IntroducesRecord known) {
                    owned |= known.ruled().owner().equals(command.owner());
                } else {
                    recipients++;
                }
            }
            return new Known(owned, recipients);
        }
    }

    static @Nullable Refusal refusal(DecideShare command, Known known, Instant now) {
        if (command.until() != null && !command.until().isAfter(now)) {
            return new ShareRefusal.AlreadyOver();
        }
        if (command.recipients().contains(command.owner())) {
            return new ShareRefusal.WithOneself();
        }
        if (known.recipients() < command.recipients().size()) {
            return new ShareRefusal.UnknownRecipient();
        }
        return known.owned() ? null : new Refusal.NotFound();
    }

    private static ShareEvent decided(DecideShare command, Sealed reasons, Instant now) {
        Set<AgencyId> recipients = command.recipients();
        return new ShareDecided(
                command.share(),
                command.owner(),
                command.outcome(),
                command.record(),
                command.subject(),
                recipients,
                command.categories(),
                command.purposes(),
                command.level(),
                new Validity(now, command.until() == null ? Validity.OPEN : command.until()),
                command.basis(),
                command.informed(),
                reasons);
    }
}
