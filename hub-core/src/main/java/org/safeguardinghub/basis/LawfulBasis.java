package org.safeguardinghub.basis;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.LegalStatus;

/**
 * What makes one disclosure lawful. Two regimes, told apart per disclosure: the same content may be
 * under one with the police and under the other once a council has it. Source: domain guide,
 * sections 4.1 to 4.4.
 *
 * @param article6 the basis under UK GDPR Article 6; none under the law-enforcement regime
 * @param article9 the condition for special category content, with its schedule condition, where
 *     there is such content
 * @param para18Reason why there was no consent; with {@code SAFEGUARDING_OF_CHILDREN} and only then
 * @param schedule8 the condition for sensitive processing under the law-enforcement regime
 * @param gateway the power or duty behind the disclosure
 */
public record LawfulBasis(
        Regime regime,
        @Nullable Article6 article6,
        @Nullable Article9 article9,
        @Nullable Para18Reason para18Reason,
        @Nullable Schedule8 schedule8,
        @Nullable Gateway gateway) {

    /**
     * Which part of the Data Protection Act 2018 governs the disclosure. Source: domain guide,
     * section 4.1.
     */
    public enum Regime {
        /** UK GDPR and Part 2: every agency */
        GENERAL,
        /** Part 3: competent authorities for law-enforcement purposes */
        LAW_ENFORCEMENT
    }

    /** UK GDPR Article 6(1): one for each disclosure. Source: domain guide, section 4.2. */
    public enum Article6 {
        /** a legal obligation (c) */
        LEGAL_OBLIGATION,
        /** a public task (e), the usual one of public bodies */
        PUBLIC_TASK,
        /** vital interests (d), where life is in danger */
        VITAL_INTERESTS,
        /** safeguarding by bodies that are not public (ea) */
        RECOGNISED_LEGITIMATE_INTEREST,
        /** legitimate interests of bodies that are not public (f) */
        LEGITIMATE_INTERESTS,
        /** consent (a), rarely right in safeguarding */
        CONSENT
    }

    /**
     * UK GDPR Article 9(2) together with its condition in Schedule 1 to the Act, as the one is
     * worth nothing without the other. Source: domain guide, section 4.3.
     */
    public enum Article9 {
        /** (2)(g) with paragraph 18: children and individuals at risk */
        SAFEGUARDING_OF_CHILDREN,
        /** (2)(g) with paragraph 6: statutory and government purposes */
        STATUTORY_PURPOSES,
        /** (2)(g) with paragraph 10: preventing or detecting unlawful acts */
        PREVENTING_UNLAWFUL_ACTS,
        /** (2)(h) with paragraph 2, under a duty of secrecy */
        HEALTH_OR_SOCIAL_CARE,
        /** (2)(c), which needs none */
        VITAL_INTERESTS
    }

    /**
     * Why consent is not what the disclosure rests on: Schedule 1, paragraph 18. Source: domain
     * guide, section 4.3.
     */
    public enum Para18Reason {
        CANNOT_GIVE,
        NOT_REASONABLY_OBTAINABLE,
        WOULD_PREJUDICE
    }

    /**
     * Schedule 8 to the Act: sensitive processing by competent authorities. Source: domain guide,
     * section 4.3.
     */
    public enum Schedule8 {
        STATUTORY_PURPOSES,
        ADMINISTRATION_OF_JUSTICE,
        VITAL_INTERESTS,
        SAFEGUARDING_OF_CHILDREN,
        JUDICIAL_ACTS
    }

    /**
     * The power or duty; which of them may be used when is data. Source: domain guide, section 4.4.
     */
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
        /** Children Act 2004, section 16LC: the consistent identifier */
        @LegalStatus(LegalStatus.Standing.ENACTED_NOT_CONFIRMED_IN_FORCE)
        CA04_16LC,
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
