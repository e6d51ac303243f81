package org.safeguardinghub.share;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.LegalStatus;

/**
 * What makes the disclosure lawful. Source: domain guide, sections 4.2 to 4.4.
 *
 * @param article6 the basis under UK GDPR Article 6
 * @param article9 the condition for special category content, where there is any
 * @param gateway the power or duty behind the disclosure
 */
public record Basis(Article6 article6, @Nullable Article9 article9, @Nullable Gateway gateway) {
    /** Bases under UK GDPR Article 6. Source: domain guide, section 4.2. */
    public enum Article6 {
        LEGAL_OBLIGATION,
        PUBLIC_TASK,
        VITAL_INTERESTS,
        RECOGNISED_LEGITIMATE_INTEREST,
        LEGITIMATE_INTERESTS,
        CONSENT
    }

    /** Conditions for special category content. Source: domain guide, section 4.3. */
    public enum Article9 {
        /** Article 9(2)(g) with the Data Protection Act 2018, Schedule 1, paragraph 18 */
        SAFEGUARDING_OF_CHILDREN,
        HEALTH_OR_SOCIAL_CARE,
        VITAL_INTERESTS
    }

    /** Powers and duties behind disclosures. Source: domain guide, section 4.4. */
    public enum Gateway {
        /** Children Act 1989, section 17: children in need */
        CA89_17,
        /** Children Act 1989, section 47: enquiries */
        CA89_47,
        /** Children Act 2004, section 10: co-operation to improve well-being */
        CA04_10,
        /** Children Act 2004, section 11: regard to safeguarding in all functions */
        CA04_11,
        /** Children Act 2004, sections 16E to 16L: arrangements of safeguarding partners */
        CA04_16E,
        /** Children Act 2004, section 16LA: the duty to share */
        @LegalStatus(LegalStatus.Standing.ENACTED_NOT_CONFIRMED_IN_FORCE)
        CA04_16LA,
        /** Crime and Disorder Act 1998, section 115: a power to disclose to listed authorities */
        CDA_115,
        /** Police, Crime, Sentencing and Courts Act 2022, section 16: serious violence */
        PCSC22_16,
        /** Modern Slavery Act 2015, section 52: duty to notify */
        MSA_52,
        /** common law: overriding public interest */
        CL_PI
    }
}
