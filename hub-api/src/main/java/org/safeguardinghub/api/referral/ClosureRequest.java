package org.safeguardinghub.api.referral;

import static org.safeguardinghub.shared.Category.META;
import static org.safeguardinghub.shared.Category.NARR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.ClosureReason;
import org.safeguardinghub.referral.ReferralStep.Close;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Closes a referral. Source: domain guide, SR-12 and SR-21.
 *
 * @param reasons never {@code CHILD_DECLINED} alone, and with it a decision maker by name
 * @param explanation why, in words
 * @param decidedBy who decided
 * @param handOver what goes on, and whom to turn to
 * @param summary what may be shown to those who may not read the explanation
 * @param whatTheChildWasTold this, or {@code whyTheChildWasNotTold} (SR-20)
 * @param whyTheChildWasNotTold why nothing was said to the child
 */
record ClosureRequest(
        @NotNull UUID id,
        @NotEmpty @Size(max = 10) List<@NotNull ClosureReason> reasons,
        @NotNull @Size(min = 1, max = 2000) String explanation,
        @NotNull @Valid DecisionMaker decidedBy,
        @NotNull @Valid HandOver handOver,
        @Size(min = 1, max = 2000) @Nullable String summary,
        @Size(min = 1, max = 2000) @Nullable String whatTheChildWasTold,
        @Size(min = 1, max = 2000) @Nullable String whyTheChildWasNotTold) {

    /**
     * What goes on after the end. Source: domain guide, SR-21.
     *
     * @param plan what goes on, and who does it
     * @param newContact whom the child and the family turn to
     */
    record HandOver(
            @NotNull @Size(min = 1, max = 2000) String plan,
            @NotNull @Size(min = 1, max = 200) String newContact) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "HandOver";
        }
    }

    Close toCommand(RecordId referral, AgencyId by) {
        ToldTheChild.check(whatTheChildWasTold, whyTheChildWasNotTold);
        var content =
                new Said()
                        .say(NARR, "explanation", explanation)
                        .say(NARR, "reasons", reasons)
                        .say(NARR, "decidedBy", decidedBy)
                        .say(NARR, "handOverPlan", handOver.plan())
                        .say(META, "newContact", handOver.newContact())
                        .say(NARR, "summary", summary)
                        .say(NARR, ToldTheChild.TOLD, whatTheChildWasTold)
                        .say(NARR, ToldTheChild.WHY_NOT, whyTheChildWasNotTold);
        return new Close(
                referral,
                by,
                new LinkedHashSet<>(reasons),
                decidedBy.name() != null,
                content.content());
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "ClosureRequest " + id;
    }
}
