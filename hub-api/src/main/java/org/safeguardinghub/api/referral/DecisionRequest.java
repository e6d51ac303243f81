package org.safeguardinghub.api.referral;

import static org.safeguardinghub.shared.Category.NARR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.Decision;
import org.safeguardinghub.referral.LevelOfNeed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;

import java.util.List;
import java.util.UUID;

/**
 * What the responsible agency decides. Source: domain guide, section 6.
 *
 * @param decision what is decided
 * @param levelOfNeed the band of need that the child is put in
 * @param reasoning why the threshold is met or not
 * @param decidedBy who decided
 * @param dissent who sees it otherwise, and why: recorded, never averaged
 * @param summary what may be shown to those who may not read the reasoning
 * @param whatTheChildWasTold this, or {@code whyTheChildWasNotTold} (SR-20)
 * @param whyTheChildWasNotTold why nothing was said to the child
 */
record DecisionRequest(
        @NotNull UUID id,
        @NotNull Decision decision,
        @NotNull LevelOfNeed levelOfNeed,
        @NotNull @Size(min = 1, max = 20000) String reasoning,
        @NotNull @Valid DecisionMaker decidedBy,
        @Size(max = 20) @Nullable List<@NotNull @Valid Dissent> dissent,
        @Size(min = 1, max = 2000) @Nullable String summary,
        @Size(min = 1, max = 2000) @Nullable String whatTheChildWasTold,
        @Size(min = 1, max = 2000) @Nullable String whyTheChildWasNotTold) {

    /**
     * An agency that disagrees. Source: domain guide, section 6.
     *
     * @param agency which agency
     * @param reasoning why it sees it otherwise
     */
    record Dissent(@NotNull AgencyId agency, @NotNull @Size(min = 1, max = 2000) String reasoning) {
        /** Names no content. */
        @Override
        public String toString() {
            return "Dissent " + agency;
        }
    }

    void check() {
        ToldTheChild.check(whatTheChildWasTold, whyTheChildWasNotTold);
    }

    Content content() {
        return new Said()
                .say(NARR, "reasoning", reasoning)
                .say(NARR, "decidedBy", decidedBy)
                .say(
                        NARR,
                        "dissent",
                        dissent == null ? null : dissent.stream().map(Dissenting::of).toList())
                .say(NARR, "summary", summary)
                .say(NARR, ToldTheChild.TOLD, whatTheChildWasTold)
                .say(NARR, ToldTheChild.WHY_NOT, whyTheChildWasNotTold)
                .content();
    }

    /** As it is stored: an agency is its id. */
    private record Dissenting(String agency, String reasoning) {
        static Dissenting of(Dissent dissent) {
            return new Dissenting(dissent.agency().text(), dissent.reasoning());
        }
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "DecisionRequest " + id;
    }
}
