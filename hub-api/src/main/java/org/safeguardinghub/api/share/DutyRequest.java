package org.safeguardinghub.api.share;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.share.DutyJudgement;
import org.safeguardinghub.share.Said;

import java.util.EnumSet;
import java.util.Set;

/**
 * What was judged under the duty to share, whichever way it was decided. Source: domain guide,
 * section 4.4.
 *
 * @param relevanceJudgement to safeguarding or promoting the child's welfare
 * @param functionHelped which function of the recipient it may help
 * @param detrimentJudgement whether disclosing it does the child more harm than not disclosing it
 * @param detrimentReason why it does
 * @param identifierOmittedReason why the consistent identifier was left out, where it was
 */
record DutyRequest(
        @NotNull DutyJudgement.Relevance relevanceJudgement,
        @Nullable @Size(min = 1, max = 2000) String functionHelped,
        @NotNull DutyJudgement.Detriment detrimentJudgement,
        @Nullable @Size(min = 1, max = 2000) String detrimentReason,
        DutyJudgement.@Nullable IdentifierOmitted identifierOmittedReason) {
    DutyJudgement toJudgement() {
        return new DutyJudgement(relevanceJudgement, detrimentJudgement, identifierOmittedReason);
    }

    Set<Said> said() {
        var said = EnumSet.noneOf(Said.class);
        if (functionHelped != null) {
            said.add(Said.FUNCTION_HELPED);
        }
        if (detrimentReason != null) {
            said.add(Said.DETRIMENT_REASON);
        }
        return said;
    }

    /** Names nothing of the reasons. */
    @Override
    public String toString() {
        return "DutyRequest";
    }
}
