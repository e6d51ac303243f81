package org.safeguardinghub.referral;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.RecordId;

import java.util.Set;

/**
 * Who agreed to an early help referral (SR-18).
 *
 * @param consentDecision the author's own record of that decision, where there is one
 */
public record Agreement(Set<By> by, @Nullable RecordId consentDecision) {
    /** Whose agreement it is. Source: domain guide, SR-18. */
    public enum By {
        CHILD,
        PARENT,
        CARER,
        OTHER_WITH_PARENTAL_RESPONSIBILITY
    }
}
