package org.safeguardinghub.share;

import org.jspecify.annotations.Nullable;

/**
 * What makes the disclosure lawful. Source: domain guide, sections 4.2 to 4.4.
 *
 * @param article6 the basis under UK GDPR Article 6
 * @param article9 the condition for special category content, where there is any
 * @param gateway the power or duty behind the disclosure
 */
public record Basis(Article6 article6, @Nullable Article9 article9, @Nullable Gateway gateway) {
    public enum Article6 {
        LEGAL_OBLIGATION,
        PUBLIC_TASK,
        VITAL_INTERESTS,
        RECOGNISED_LEGITIMATE_INTEREST,
        LEGITIMATE_INTERESTS,
        CONSENT
    }

    public enum Article9 {
        SAFEGUARDING_OF_CHILDREN,
        HEALTH_OR_SOCIAL_CARE,
        VITAL_INTERESTS
    }

    public enum Gateway {
        CA89_17,
        CA89_47,
        CA04_10,
        CA04_11,
        CA04_16E,
        CA04_16LA,
        CDA_115,
        PCSC22_16,
        MSA_52,
        CL_PI
    }
}
