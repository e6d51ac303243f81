package org.safeguardinghub.agreement.proposeagreement;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.agreement.AgreementEvent;
import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.agreement.AgreementRefusal;
import org.safeguardinghub.agreement.ProposeAgreement;
import org.safeguardinghub.agreement.ProposedRow;
import org.safeguardinghub.agreement.Signatory;
import org.safeguardinghub.agreement.Terms;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.util.Map;

/** A party lays an agreement, or its next version, before the other parties. */
public final class ProposeAgreementHandler {
    private final FactReader events;
    private final Recorder recorder;
    private final Clock clock;

    public ProposeAgreementHandler(FactReader events, Recorder recorder, Clock clock) {
        this.events = events;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<AgreementEvent> handle(ProposeAgreement command) {
        var facts = events.facts(Known.about(command));
        return recorder.record(
                "Agreement",
                command.version().text(),
                decide(command, Known.of(facts, command, clock.instant())),
                facts.guard());
    }

    /**
     * What the proposal would come to, which nothing comes of: for who looks ahead. That a version
     * before it waits for its parties forbids nothing here, as they are who most want to know.
     */
    public Outcome<AgreementEvent> wouldBe(ProposeAgreement command) {
        var facts = events.facts(Known.about(command));
        return decide(command, Known.of(facts, command, clock.instant()).settled());
    }

    static Outcome<AgreementEvent> decide(ProposeAgreement command, Known known) {
        var refusal = refusal(command, known);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var latest = known.latest();
        return Outcome.accepted(
                new AgreementProposed(
                        command.version(),
                        latest == null ? command.version() : latest.agreement(),
                        latest == null ? 1 : latest.number() + 1,
                        command.by(),
                        terms(command, known.parties())));
    }

    private static @Nullable Refusal refusal(ProposeAgreement command, Known known) {
        if (!command.parties().contains(command.by())) {
            return AgreementRefusal.NOT_A_PARTY;
        }
        if (command.parties().stream().distinct().count() < 2) {
            return AgreementRefusal.NOBODY_ELSE;
        }
        if (!known.parties().keySet().containsAll(command.parties())) {
            return AgreementRefusal.UNKNOWN_PARTY;
        }
        if (command.until() != null && !command.until().isAfter(command.from())) {
            return AgreementRefusal.ENDS_BEFORE_IT_BEGINS;
        }
        if (!command.rows().stream().allMatch(ProposedRow::saysWhoAndToWhom)) {
            return AgreementRefusal.UNCLEAR_SIDE;
        }
        var terms = terms(command, known.parties());
        if (!terms.everyRowSpeaksOfParties()) {
            return AgreementRefusal.SPEAKS_OF_NOBODY;
        }
        if (!terms.fitsIntoARuling()) {
            return AgreementRefusal.TOO_MANY_ROWS;
        }
        if (command.agreement() != null && !isPartyOfLatest(command.by(), known)) {
            return new Refusal.NotFound();
        }
        return known.open() ? AgreementRefusal.STILL_OPEN : null;
    }

    private static boolean isPartyOfLatest(AgencyId agency, Known known) {
        return known.latest() != null && known.latest().terms().isParty(agency);
    }

    private static Terms terms(ProposeAgreement command, Map<AgencyId, Signatory> known) {
        return new Terms(
                command.title(),
                command.document(),
                command.parties().stream().distinct().sorted().map(known::get).toList(),
                command.rows(),
                command.from(),
                command.until());
    }
}
