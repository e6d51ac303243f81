package org.safeguardinghub.consent.decideconsent;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.consent.ConsentEvent;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.consent.ConsentRefusal;
import org.safeguardinghub.consent.Contradiction;
import org.safeguardinghub.consent.DecideConsent;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * An agency records decisions about the persons that it holds; the responsible authority may decide
 * to share without consent about a person of another agency's as well.
 */
public final class DecideConsentHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final BasisCodes codes;
    private final Clock clock;

    public DecideConsentHandler(
            FactReader reader, Recorder recorder, Sealer sealer, BasisCodes codes, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        this.codes = codes;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ConsentEvent> handle(DecideConsent command) {
        var facts = reader.facts(criteria(command));
        var now = clock.instant();
        var refusal = refusal(command, Known.of(facts), codes, now);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content =
                sealer.seal(command.decision(), "consent-decision.recorded", command.content());
        return recorder.record(
                "ConsentDecision",
                command.decision().text(),
                Outcome.accepted(decided(command, content, now)),
                facts.guard());
    }

    private static Set<Criterion> criteria(DecideConsent command) {
        var criteria = new HashSet<Criterion>();
        criteria.add(new Criterion(Tags.of(command.subject()), Set.of("subject.recorded")));
        for (var agency : command.covers().agencies()) {
            criteria.add(new Criterion(Tags.of(agency), Set.of("register.agency-registered")));
        }
        return criteria;
    }

    /** Who holds the person, and how many of the agencies named are in the register. */
    record Known(@Nullable AgencyId holder, int agencies) {
        static Known of(Facts facts) {
            AgencyId holder = null;
            int agencies = 0;
            for (var event : facts.events()) {
                if (event.getPayload() instanceof SubjectRecorded known) {
                    holder = known.holder();
                } else {
                    agencies++;
                }
            }
            return new Known(holder, agencies);
        }
    }

    static @Nullable Refusal refusal(
            DecideConsent command, Known known, BasisCodes codes, Instant now) {
        var contradiction = Contradiction.in(command, now);
        if (contradiction != null) {
            return contradiction;
        }
        var basis = command.basis() == null ? null : codes.refusal(command.basis(), now);
        if (basis != null) {
            return basis;
        }
        if (known.agencies() < command.covers().agencies().size()) {
            return ConsentRefusal.Wrong.UNKNOWN_AGENCY;
        }
        return mayDecide(command, known) ? null : new Refusal.NotFound();
    }

    private static boolean mayDecide(DecideConsent command, Known known) {
        return known.holder() != null
                && (known.holder().equals(command.by())
                        || (command.outcome() == ConsentOutcome.OVERRIDDEN
                                && command.byResponsible()));
    }

    private static ConsentEvent decided(DecideConsent command, Sealed content, Instant now) {
        return new ConsentDecided(
                command.decision(),
                command.by(),
                command.subject(),
                command.kind(),
                command.outcome(),
                command.basis(),
                command.covers(),
                new Validity(now, command.until() == null ? Validity.OPEN : command.until()),
                content);
    }
}
