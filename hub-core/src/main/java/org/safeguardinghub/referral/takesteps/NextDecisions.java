package org.safeguardinghub.referral.takesteps;

import static org.safeguardinghub.referral.Decision.ADVICE;
import static org.safeguardinghub.referral.Decision.ASSESSMENT_S17;
import static org.safeguardinghub.referral.Decision.CIN_PLAN;
import static org.safeguardinghub.referral.Decision.CPP;
import static org.safeguardinghub.referral.Decision.EARLY_HELP;
import static org.safeguardinghub.referral.Decision.ICPC;
import static org.safeguardinghub.referral.Decision.IMMEDIATE_PROTECTION;
import static org.safeguardinghub.referral.Decision.NFA;
import static org.safeguardinghub.referral.Decision.S17;
import static org.safeguardinghub.referral.Decision.S47;
import static org.safeguardinghub.referral.Decision.SCREENED;
import static org.safeguardinghub.referral.Decision.STRATEGY_DISCUSSION;

import org.safeguardinghub.referral.Decision;
import org.safeguardinghub.referral.ReferralState;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which decisions follow from which state. Source: domain guide, section 6; that enquiries follow
 * immediate protection, Children Act 1989 section 47(1)(a) and SR-19.
 */
final class NextDecisions {
    private static final Set<Decision> NONE = EnumSet.noneOf(Decision.class);
    private static final Set<Decision> AFTER_SCREENING =
            EnumSet.of(
                    NFA,
                    ADVICE,
                    EARLY_HELP,
                    ASSESSMENT_S17,
                    STRATEGY_DISCUSSION,
                    IMMEDIATE_PROTECTION);

    private NextDecisions() {}

    /**
     * What may be decided now.
     *
     * @param disagreement whether a professional disagreement is open: it opens again the choice
     *     that there was after screening
     */
    static Set<Decision> of(Standing standing, boolean disagreement) {
        var next = EnumSet.noneOf(Decision.class);
        var stage = standing.stage();
        next.addAll(after(stage));
        if (disagreement && isDecided(stage)) {
            next.addAll(AFTER_SCREENING);
        }
        if (isTakenOver(standing)) {
            next.add(SCREENED);
            if (stage == ReferralState.CPP) {
                next.add(ICPC); // the conference of the authority that takes a plan over
            }
        }
        return next;
    }

    private static boolean isTakenOver(Standing standing) {
        return switch (standing) {
            case Standing.TakenOver _ -> true;
            case Standing.Offered(var before, _) -> isTakenOver(before);
            case Standing.Open _, Standing.Closed _ -> false;
        };
    }

    /** Whether the agency has decided what is to be done, rather than only received and read. */
    static boolean isDecided(ReferralState stage) {
        return switch (stage) {
            case RECEIVED, ACKNOWLEDGED, SCREENED -> false;
            case NFA,
                    ADVICE,
                    EARLY_HELP,
                    ASSESSMENT_S17,
                    STRATEGY_DISCUSSION,
                    IMMEDIATE_PROTECTION,
                    S47,
                    S17,
                    ICPC,
                    CPP,
                    CIN_PLAN,
                    TRANSFER_REQUESTED,
                    TRANSFERRED,
                    CLOSED ->
                    true;
        };
    }

    private static Set<Decision> after(ReferralState stage) {
        return switch (stage) {
            case ACKNOWLEDGED -> EnumSet.of(SCREENED);
            case SCREENED -> AFTER_SCREENING;
            case IMMEDIATE_PROTECTION -> EnumSet.of(STRATEGY_DISCUSSION, S47);
            case STRATEGY_DISCUSSION -> EnumSet.of(S47, ASSESSMENT_S17, NFA);
            case S47 -> EnumSet.of(ICPC, S17, NFA);
            case ICPC -> EnumSet.of(CPP, CIN_PLAN, NFA);
            case RECEIVED,
                    NFA,
                    ADVICE,
                    EARLY_HELP,
                    ASSESSMENT_S17,
                    S17,
                    CPP,
                    CIN_PLAN,
                    TRANSFER_REQUESTED,
                    TRANSFERRED,
                    CLOSED ->
                    NONE;
        };
    }
}
