package org.safeguardinghub.share;

import static org.safeguardinghub.share.DutyJudgement.Detriment.MORE_DETRIMENTAL;
import static org.safeguardinghub.share.DutyJudgement.Relevance.NOT_RELEVANT;
import static org.safeguardinghub.share.DutyJudgement.Relevance.RELEVANT;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.shared.Refusal;

import java.time.Instant;

/** What cannot be true together in one decision: each with the field that says too much or less. */
public enum ShareContradiction implements ShareRefusal, Refusal.Worded {
    ALREADY_OVER("/until", "a share cannot end before it begins"),
    WITH_ONESELF("/recipients", "an owner does not share with itself"),
    NO_TIME_TO_DECIDE_AGAIN("/decideAgainBy", "say by when it is decided again: a time to come"),
    NOT_PUT_OFF("/decideAgainBy", "only a decision that is put off is decided again"),
    CONSENT_NOT_SAID("/goldenRules/consentUsedAsBasis", "the basis is consent, or it is not"),
    NOBODY_INFORMED("/goldenRules/informedBy", "say who told the family, and when"),
    NO_REASON_NOT_TO_INFORM("/goldenRules/informedReason", "say why the family was not told"),
    NOT_RELEVANT_AND_GIVEN("/duty/relevanceJudgement", "what is not relevant is not given"),
    DETRIMENTAL_AND_GIVEN(
            "/duty/detrimentJudgement", "what does the child more harm than good is not given"),
    NO_FUNCTION_HELPED("/duty/functionHelped", "say which function of the recipient it may help"),
    NO_DETRIMENT_REASON("/duty/detrimentReason", "say why it would do the child more harm");

    private final String field;
    private final String detail;

    ShareContradiction(String field, String detail) {
        this.field = field;
        this.detail = detail;
    }

    /** The first of them in this decision, or nothing. */
    public static @Nullable ShareContradiction in(DecideShare command, Instant now) {
        if (command.until() != null && !command.until().isAfter(now)) {
            return ALREADY_OVER;
        }
        if (command.recipients().contains(command.owner())) {
            return WITH_ONESELF;
        }
        var again = command.decideAgainBy();
        if (command.outcome() == ShareOutcome.DEFER) {
            if (again == null || !again.isAfter(now)) {
                return NO_TIME_TO_DECIDE_AGAIN;
            }
        } else if (again != null) {
            return NOT_PUT_OFF;
        }
        var checks = inChecks(command);
        return checks != null ? checks : inDuty(command);
    }

    private static @Nullable ShareContradiction inChecks(DecideShare command) {
        var checks = command.checks();
        if (checks == null) {
            return null;
        }
        boolean consent = command.basis().article6() == Article6.CONSENT;
        if (checks.consentUsedAsBasis() != consent) {
            return CONSENT_NOT_SAID;
        }
        if (command.informed() == Informed.YES) {
            return command.said().contains(Said.INFORMED_BY) ? null : NOBODY_INFORMED;
        }
        return command.said().contains(Said.INFORMED_REASON) ? null : NO_REASON_NOT_TO_INFORM;
    }

    private static @Nullable ShareContradiction inDuty(DecideShare command) {
        var duty = command.duty();
        if (duty == null) {
            return null;
        }
        boolean gives = command.outcome().gives();
        boolean detrimental = duty.detrimentJudgement() == MORE_DETRIMENTAL;
        if (gives && duty.relevanceJudgement() == NOT_RELEVANT) {
            return NOT_RELEVANT_AND_GIVEN;
        }
        if (gives && detrimental) {
            return DETRIMENTAL_AND_GIVEN;
        }
        if (detrimental && !command.said().contains(Said.DETRIMENT_REASON)) {
            return NO_DETRIMENT_REASON;
        }
        boolean silent = !command.said().contains(Said.FUNCTION_HELPED);
        return duty.relevanceJudgement() == RELEVANT && gives && silent ? NO_FUNCTION_HELPED : null;
    }

    @Override
    public Words words() {
        return new Words(Kind.INVALID, "field.conflict", field, detail);
    }
}
