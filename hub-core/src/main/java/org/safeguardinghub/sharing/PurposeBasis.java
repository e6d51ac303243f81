package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.basis.LawfulBasis.Article9;
import org.safeguardinghub.basis.LawfulBasis.Gateway;
import org.safeguardinghub.basis.LawfulBasis.Regime;
import org.safeguardinghub.basis.LawfulBasis.Schedule8;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Purpose;

/**
 * What a disclosure rests on where nobody decided about it singly: on its purpose, and on what the
 * agency is that discloses. Source: domain guide, sections 4.1 to 4.4.
 *
 * <p>INVARIANT: rulings of any age are computed again with this. None of it is ever changed; what
 * the law changes is added from the instant at which it does.
 */
final class PurposeBasis {
    private PurposeBasis() {}

    /** Null where the purpose is not known. An owner of which nothing is known counts as public. */
    static @Nullable LawfulBasis of(@Nullable Purpose purpose, @Nullable AgencyKind owner) {
        if (purpose == null) {
            return null;
        }
        return purpose == Purpose.DISRUPTION && enforcesLaw(owner)
                ? new LawfulBasis(
                        Regime.LAW_ENFORCEMENT,
                        null,
                        null,
                        null,
                        Schedule8.SAFEGUARDING_OF_CHILDREN,
                        Gateway.CDA_115)
                : new LawfulBasis(
                        Regime.GENERAL,
                        article6(purpose, isPublic(owner)),
                        article9(purpose),
                        null,
                        null,
                        gateway(purpose, isPublic(owner)));
    }

    private static Article6 article6(Purpose purpose, boolean isPublic) {
        if (purpose == Purpose.EMERGENCY) {
            return Article6.VITAL_INTERESTS;
        }
        return isPublic ? Article6.PUBLIC_TASK : Article6.RECOGNISED_LEGITIMATE_INTEREST;
    }

    /** Paragraph 18 is none of these: why there is no consent, nobody can say but who decides. */
    private static Article9 article9(Purpose purpose) {
        return switch (purpose) {
            case EMERGENCY -> Article9.VITAL_INTERESTS;
            case EARLY_HELP_CIN -> Article9.HEALTH_OR_SOCIAL_CARE;
            case DISRUPTION -> Article9.PREVENTING_UNLAWFUL_ACTS;
            case CHILD_PROTECTION, CARE_TRANSFER, PATTERN, AUDIT -> Article9.STATUTORY_PURPOSES;
        };
    }

    /** Bodies that are not public have the duty of those for whom they work, and the common law. */
    private static Gateway gateway(Purpose purpose, boolean isPublic) {
        return switch (purpose) {
            case EMERGENCY -> Gateway.CL_PI;
            case CHILD_PROTECTION -> isPublic ? Gateway.CA89_47 : Gateway.CA04_11;
            case EARLY_HELP_CIN -> isPublic ? Gateway.CA89_17 : Gateway.CA04_11;
            case CARE_TRANSFER -> isPublic ? Gateway.CA04_10 : Gateway.CA04_11;
            case DISRUPTION -> isPublic ? Gateway.CDA_115 : Gateway.CL_PI;
            case PATTERN, AUDIT -> Gateway.CA04_16E;
        };
    }

    private static boolean enforcesLaw(@Nullable AgencyKind kind) {
        return kind == AgencyKind.POLICE
                || kind == AgencyKind.NCA
                || kind == AgencyKind.PROBATION
                || kind == AgencyKind.YOUTH_JUSTICE;
    }

    private static boolean isPublic(@Nullable AgencyKind kind) {
        return kind != AgencyKind.VOLUNTARY && kind != AgencyKind.PLACEMENT;
    }
}
