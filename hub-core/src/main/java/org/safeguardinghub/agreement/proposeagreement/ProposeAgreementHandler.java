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
        var facts = events.facts(Asked.about(command));
        return recorder.record(
                "Agreement",
                command.version().text(),
                decide(command, Asked.of(facts, command, clock.instant())),
                facts.guard());
    }

    static Outcome<AgreementEvent> decide(ProposeAgreement command, Asked asked) {
        var refusal = refusal(command, asked);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var latest = asked.latest();
        return Outcome.accepted(
                new AgreementProposed(
                        command.version(),
                        latest == null ? command.version() : latest.agreement(),
                        latest == null ? 1 : latest.number() + 1,
                        command.by(),
                        terms(command, asked.known())));
    }

    private static @Nullable Refusal refusal(ProposeAgreement command, Asked asked) {
        if (!command.parties().contains(command.by())) {
            return AgreementRefusal.NOT_A_PARTY;
        }
        if (command.parties().stream().distinct().count() < 2) {
            return AgreementRefusal.NOBODY_ELSE;
        }
        if (!asked.known().keySet().containsAll(command.parties())) {
            return AgreementRefusal.UNKNOWN_PARTY;
        }
        if (command.until() != null && !command.until().isAfter(command.from())) {
            return AgreementRefusal.ENDS_BEFORE_IT_BEGINS;
        }
        if (!command.rows().stream().allMatch(ProposedRow::isClear)) {
            return AgreementRefusal.UNCLEAR_SIDE;
        }
        var terms = terms(command, asked.known());
        if (!terms.everyRowSpeaksOfParties()) {
            return AgreementRefusal.SPEAKS_OF_NOBODY;
        }
        if (!terms.fitsIntoARuling()) {
            return AgreementRefusal.TOO_MANY_ROWS;
        }
        if (command.agreement() != null && !isPartyOfLatest(command.by(), asked)) {
            return new Refusal.NotFound();
        }
        return asked.open() ? AgreementRefusal.STILL_OPEN : null;
    }

    private static boolean isPartyOfLatest(AgencyId agency, Asked asked) {
        return asked.latest() != null && asked.latest().terms().isParty(agency);
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
