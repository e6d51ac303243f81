package org.safeguardinghub.api.share;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.share.RuleChecks;
import org.safeguardinghub.share.Said;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was checked by the golden rules before deciding, whichever way it was decided. Source:
 * domain guide, section 3.
 *
 * @param ruleSetVersion whose rules: those of different years are not the same
 * @param harmBelief what harm is believed, and how serious (rule 1)
 * @param informedBy who told the family, as a role (rule 2)
 * @param informedAt when the family was told
 * @param informedReason why the family was not told, or not yet
 * @param consentUsedAsBasis whether consent is the basis, which it normally is not (rule 3)
 * @param adviceSoughtFrom whom the decider asked, where somebody was asked (rule 4)
 * @param protectedIdentities who must not be known to an abuser, as roles (rule 5)
 * @param recipientRoles with which roles the recipients need it (rule 6)
 * @param fieldsShared which fields are given, where it is not all of a category (rule 6)
 * @param accuracy what the content is, as far as is known (rule 6)
 * @param reasons what else led to the decision (rule 7)
 * @param decider who decided, as a role (rule 7)
 */
record GoldenRulesRequest(
        @NotNull RuleChecks.RuleSet ruleSetVersion,
        @NotNull @Size(min = 1, max = 2000) String harmBelief,
        @Nullable @Size(min = 1, max = 200) String informedBy,
        @Nullable OffsetDateTime informedAt,
        @Nullable @Size(min = 1, max = 2000) String informedReason,
        @NotNull Boolean consentUsedAsBasis,
        @Nullable @Valid Advice adviceSoughtFrom,
        @Nullable @Size(max = 50)
                List<@NotNull @Size(min = 1, max = 200) String> protectedIdentities,
        @Nullable @Size(max = 50) List<@NotNull @Size(min = 1, max = 200) String> recipientRoles,
        @Nullable @Size(max = 200) List<@NotNull @Size(min = 1, max = 100) String> fieldsShared,
        @NotNull RuleChecks.Accuracy accuracy,
        @Nullable @Size(min = 1, max = 2000) String reasons,
        @NotNull @Size(min = 1, max = 200) String decider) {
    /**
     * Whom the decider asked before deciding. Source: domain guide, SR-15.
     *
     * @param role of whoever was asked, not a name
     * @param at when
     * @param summary what was advised
     */
    record Advice(
            @NotNull @Size(min = 1, max = 200) String role,
            @NotNull OffsetDateTime at,
            @NotNull @Size(min = 1, max = 2000) String summary) {
        /** Names nothing of it. */
        @Override
        public String toString() {
            return "Advice";
        }
    }

    RuleChecks toChecks() {
        return new RuleChecks(
                ruleSetVersion,
                consentUsedAsBasis,
                adviceSoughtFrom != null,
                protectedIdentities != null && !protectedIdentities.isEmpty(),
                accuracy);
    }

    Set<Said> said() {
        var said = EnumSet.noneOf(Said.class);
        if (informedBy != null && informedAt != null) {
            said.add(Said.INFORMED_BY);
        }
        if (informedReason != null) {
            said.add(Said.INFORMED_REASON);
        }
        return said;
    }

    /** Names nothing of what was checked. */
    @Override
    public String toString() {
        return "GoldenRulesRequest";
    }
}
