package org.safeguardinghub.api.basis;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;

/**
 * What makes the disclosure lawful. Source: domain guide, sections 4.1 to 4.4.
 *
 * @param regime which part of the Data Protection Act governs it; general where nothing is said
 * @param article6 the basis under UK GDPR Article 6; none under the law-enforcement regime
 * @param article9 the condition for special category content, where there is any
 * @param para18Reason why there is no consent; with the safeguarding condition and only then
 * @param schedule8 the condition for sensitive processing under the law-enforcement regime
 * @param gateway the power or duty behind the disclosure
 */
public record BasisRequest(
        LawfulBasis.@Nullable Regime regime,
        LawfulBasis.@Nullable Article6 article6,
        LawfulBasis.@Nullable Article9 article9,
        LawfulBasis.@Nullable Para18Reason para18Reason,
        LawfulBasis.@Nullable Schedule8 schedule8,
        LawfulBasis.@Nullable Gateway gateway) {
    public LawfulBasis toBasis() {
        return new LawfulBasis(
                regime == null ? LawfulBasis.Regime.GENERAL : regime,
                article6,
                article9,
                para18Reason,
                schedule8,
                gateway);
    }
}
