package org.safeguardinghub.report;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.shared.Purpose;

/** The one code by which a decision's ground is counted. */
final class Grounds {
    private Grounds() {}

    /**
     * The power or duty where one is named, as it says most; else the condition for what is special
     * or sensitive; else the basis under Article 6; else the regime.
     */
    static String of(@Nullable LawfulBasis basis) {
        if (basis == null) {
            return Decided.NOT_STATED;
        }
        if (basis.gateway() != null) {
            return basis.gateway().name();
        }
        if (basis.article9() != null) {
            return basis.article9().name();
        }
        if (basis.schedule8() != null) {
            return basis.schedule8().name();
        }
        return basis.article6() != null ? basis.article6().name() : basis.regime().name();
    }

    static String of(@Nullable Purpose purpose) {
        return purpose == null ? Decided.NOT_STATED : purpose.name();
    }
}
