package org.safeguardinghub.share.decideshare;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessRequested;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.eventstore.Criterion;
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
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
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
    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final BasisCodes codes;
    private final Set<String> beginnings;
    private final Clock clock;

    /**
     * @param beginnings the names of all events that begin a record: any of them can be shared
     */
    public DecideShareHandler(
            FactReader reader,
            Recorder recorder,
            Sealer sealer,
            BasisCodes codes,
            Set<String> beginnings,
            Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        this.codes = codes;
        this.beginnings = Set.copyOf(beginnings);
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ShareEvent> handle(DecideShare command) {
        var facts = reader.facts(criteria(command));
        var now = clock.instant();
        var refusal = refusal(command, Known.of(command, facts), codes, now);
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

    private Set<Criterion> criteria(DecideShare command) {
        var criteria = new HashSet<Criterion>();
        if (command.record() != null) {
            criteria.add(new Criterion(Tags.of(command.record()), beginnings));
        }
        if (command.subject() != null) {
            criteria.add(new Criterion(Tags.of(command.subject()), Set.of("subject.recorded")));
        }
        if (command.accessRequest() != null) {
            criteria.add(
                    new Criterion(
                            Tags.of(command.accessRequest()), Set.of("access-request.recorded")));
        }
        for (var recipient : command.recipients()) {
            criteria.add(new Criterion(Tags.of(recipient), Set.of("register.agency-registered")));
        }
        return criteria;
    }

    /**
     * Whether the decider owns what it gives, how many recipients are in the register, and whether
     * a recipient asked the decider by the request that is named, if one is.
     */
    record Known(boolean owned, int recipients, boolean asked) {
        static Known of(DecideShare command, Facts facts) {
            boolean owned = false;
            int recipients = 0;
            boolean asked = command.accessRequest() == null;
            for (var event : facts.events()) {
                if (event.getPayload() instanceof AccessRequested request
                        && request.request().equals(command.accessRequest())) {
                    asked = isAnswer(command, request);
                } else if (event.getPayload() instanceof IntroducesRecord known) {
                    owned |=
                            isNamed(known.ruled().id(), command)
                                    && isOwn(known, command)
                                    && !isRaw(known);
                } else {
                    recipients++;
                }
            }
            return new Known(owned, recipients, asked);
        }

        /** Not a record that only has to do with the one named, such as a referral of it. */
        private static boolean isNamed(RecordId record, DecideShare command) {
            return record.equals(command.record())
                    || (command.subject() != null
                            && record.value().equals(command.subject().value()));
        }

        /** What is shared of a police report is a product of it (sharing rules, cap C7). */
        private static boolean isRaw(IntroducesRecord known) {
            return known.ruled().type() == RecordType.INTELLIGENCE;
        }

        private static boolean isAnswer(DecideShare command, AccessRequested request) {
            return request.asked().equals(command.owner())
                    && command.recipients().contains(request.owner());
        }

        private static boolean isOwn(IntroducesRecord known, DecideShare command) {
            return known.ruled().owner().equals(command.owner());
        }
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
        return known.owned() && known.asked() ? null : new Refusal.NotFound();
    }

    private static ShareEvent decided(DecideShare command, Sealed reasons, Instant now) {
        Set<AgencyId> recipients = command.recipients();
        return new ShareDecided(
                command.share(),
                command.owner(),
                command.outcome(),
                command.decideAgainBy(),
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
