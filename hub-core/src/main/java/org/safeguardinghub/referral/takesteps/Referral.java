package org.safeguardinghub.referral.takesteps;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.EscalationLevel;
import org.safeguardinghub.referral.ReferralEvent;
import org.safeguardinghub.referral.ReferralEvent.InformationGiven;
import org.safeguardinghub.referral.ReferralEvent.InformationRequested;
import org.safeguardinghub.referral.ReferralEvent.OutcomeGiven;
import org.safeguardinghub.referral.ReferralEvent.ReferralAcknowledged;
import org.safeguardinghub.referral.ReferralEvent.ReferralClosed;
import org.safeguardinghub.referral.ReferralEvent.ReferralDecided;
import org.safeguardinghub.referral.ReferralEvent.ReferralEscalated;
import org.safeguardinghub.referral.ReferralEvent.ReferralReopened;
import org.safeguardinghub.referral.ReferralEvent.ReferralSent;
import org.safeguardinghub.referral.ReferralState;
import org.safeguardinghub.referral.TransferEvent.ReferralTransferred;
import org.safeguardinghub.referral.TransferEvent.TransferRefused;
import org.safeguardinghub.referral.TransferEvent.TransferRequested;
import org.safeguardinghub.referral.TransferEvent.TransferWithdrawn;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What must be known of a referral to take the next step with it.
 *
 * @param handler the one agency that is responsible for acting
 * @param receivedAt when it was sent, or reopened after it had been closed
 * @param escalated how far up an open disagreement was taken; null where none is open
 * @param requests whether each request for information was answered
 */
record Referral(
        RecordId id,
        AgencyId owner,
        AgencyId handler,
        Set<SubjectId> subjects,
        Instant receivedAt,
        Standing standing,
        @Nullable EscalationLevel escalated,
        Map<UUID, Boolean> requests) {

    static Referral sent(ReferralSent event, Instant at) {
        return new Referral(
                event.referral(),
                event.owner(),
                event.receiver(),
                event.subjects(),
                at,
                new Standing.Open(ReferralState.RECEIVED),
                null,
                Map.of());
    }

    Referral after(ReferralEvent.Step event, Instant at) {
        return switch (event) {
            case ReferralAcknowledged _ -> at(standing.at(ReferralState.ACKNOWLEDGED));
            case InformationRequested asked -> with(asked.request(), false);
            case InformationGiven given -> with(given.request(), true);
            case ReferralDecided decided -> at(standing.after(decided.decision())).escalated(null);
            case TransferRequested offered -> at(new Standing.Offered(standing, offered.to()));
            case ReferralTransferred taken -> takenOverBy(taken.handler());
            case TransferRefused _, TransferWithdrawn _ -> at(beforeOffer());
            case OutcomeGiven _ -> escalated(null);
            case ReferralEscalated up -> escalated(up.level());
            case ReferralClosed _ -> at(new Standing.Closed(standing.stage()));
            case ReferralReopened again -> reopened(again.state(), at);
        };
    }

    /** Taking over is the new agency's acknowledgement. */
    private Referral takenOverBy(AgencyId agency) {
        var stage = standing.stage();
        var known = stage == ReferralState.RECEIVED ? ReferralState.ACKNOWLEDGED : stage;
        return new Referral(
                id,
                owner,
                agency,
                subjects,
                receivedAt,
                new Standing.TakenOver(known),
                escalated,
                requests);
    }

    Standing beforeOffer() {
        return standing instanceof Standing.Offered(var before, _) ? before : standing;
    }

    private Referral reopened(ReferralState state, Instant at) {
        return new Referral(
                id, owner, handler, subjects, at, new Standing.Open(state), escalated, requests);
    }

    private Referral at(Standing next) {
        return new Referral(id, owner, handler, subjects, receivedAt, next, escalated, requests);
    }

    private Referral escalated(@Nullable EscalationLevel level) {
        return new Referral(id, owner, handler, subjects, receivedAt, standing, level, requests);
    }

    private Referral with(UUID request, boolean answered) {
        var known = new HashMap<>(requests);
        known.put(request, answered);
        return new Referral(
                id, owner, handler, subjects, receivedAt, standing, escalated, Map.copyOf(known));
    }
}
