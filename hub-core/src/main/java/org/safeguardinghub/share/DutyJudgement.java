package org.safeguardinghub.share;

import org.jspecify.annotations.Nullable;

/**
 * What was judged under the duty to share (Children Act 2004, section 16LA) and about the
 * consistent identifier (section 16LC), both when sharing and when not. The function that it helps
 * and the reasons are sealed. Source: domain guide, section 4.4.
 *
 * @param identifierOmittedReason why the identifier was left out, where it was
 */
public record DutyJudgement(
        Relevance relevanceJudgement,
        Detriment detrimentJudgement,
        @Nullable IdentifierOmitted identifierOmittedReason) {
    /** To safeguarding or promoting the child's welfare. Source: domain guide, section 4.4. */
    public enum Relevance {
        RELEVANT,
        NOT_RELEVANT
    }

    /** Disclosing it, beside not disclosing it. Source: domain guide, section 4.4. */
    public enum Detriment {
        NOT_MORE_DETRIMENTAL,
        MORE_DETRIMENTAL
    }

    /** Why the consistent identifier was left out. Source: domain guide, section 4.4. */
    public enum IdentifierOmitted {
        NOT_HELPFUL,
        DETRIMENT,
        UNKNOWN_WOULD_DELAY
    }
}
