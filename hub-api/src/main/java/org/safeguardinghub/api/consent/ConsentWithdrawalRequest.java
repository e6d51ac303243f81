package org.safeguardinghub.api.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.DecidedBy;
import org.safeguardinghub.consent.WithdrawConsent;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.LinkedHashMap;
import java.util.UUID;

/**
 * What was given is withdrawn, or a decision to share without consent ends. Source: domain guide,
 * section 4.5; sharing rules, section 2, Consent.
 *
 * @param decidedBy who withdrew a consent; nobody where the agency ends its own decision
 * @param covers everything where nothing is said, whatever the decision covered
 * @param told what the child and the family were told, and the child's voice
 * @param reason why, as far as it was said
 */
record ConsentWithdrawalRequest(
        @NotNull UUID id,
        @Nullable DecidedBy decidedBy,
        @Nullable @Valid ScopeRequest covers,
        @NotNull @Valid ToldRequest told,
        @Nullable @Size(min = 1, max = 2000) String reason) {
    /** Names nothing but which request it is. */
    @Override
    public String toString() {
        return "ConsentWithdrawalRequest " + id;
    }

    WithdrawConsent toCommand(RecordId decision, AgencyId by) {
        var scope = ScopeRequest.of(covers);
        var narrative = new LinkedHashMap<String, @Nullable Object>();
        narrative.put("decidedBy", decidedBy);
        told.writeTo(narrative);
        narrative.put("reason", reason);
        var holders = new LinkedHashMap<String, @Nullable Object>();
        ScopeRequest.write(scope, holders);
        return new WithdrawConsent(
                decision, by, decidedBy, scope, told.said(), ConsentContent.of(narrative, holders));
    }
}
