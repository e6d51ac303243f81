package org.safeguardinghub.share;

/**
 * What was checked by the golden rules, as codes; the words are sealed with the reasons. Source:
 * domain guide, section 3.
 *
 * @param ruleSetVersion the 2018 and the 2024 rules are different rules with the same number
 * @param consentUsedAsBasis normally not: rule 3
 * @param adviceSought whether somebody was asked (rule 4, SR-15)
 * @param identitiesProtected whether somebody named must not be known to an abuser (rule 5)
 * @param accuracy what the content is, as far as the owner knows (rule 6)
 */
public record RuleChecks(
        RuleSet ruleSetVersion,
        boolean consentUsedAsBasis,
        boolean adviceSought,
        boolean identitiesProtected,
        Accuracy accuracy) {
    /** Whose seven rules. Source: domain guide, section 3. */
    public enum RuleSet {
        /** DfE, information sharing advice, April 2024 */
        IS24
    }

    /** How the owner knows. Source: domain guide, section 3, rule 6. */
    public enum Accuracy {
        FACT,
        OPINION,
        HEARSAY
    }
}
