package org.safeguardinghub.viewshare;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Refusal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What cannot be true together when a view is given: each with the field that is at fault. */
public enum ViewShareContradiction implements ViewShareRefusal, Refusal.Worded {
    WITH_ONESELF("/recipients", "an agency's own view needs no giving"),
    NOT_FOR_CARE("/purposes", "a view is opened to care for a child"),
    NOT_YET("/frozenAt", "this lies in the future"),
    NO_END("/until", "a view that shows the present has an end: say until when"),
    ALREADY_OVER("/until", "a view cannot end before it is given"),
    ON_CONSENT("/basis/article6", "consent is asked for each entry: it is no basis of a list");

    private static final Set<Purpose> CARE =
            EnumSet.of(
                    Purpose.CHILD_PROTECTION,
                    Purpose.EARLY_HELP_CIN,
                    Purpose.CARE_TRANSFER,
                    Purpose.DISRUPTION);

    private final String field;
    private final String detail;

    ViewShareContradiction(String field, String detail) {
        this.field = field;
        this.detail = detail;
    }

    /** The first of them in this command, or nothing. */
    public static @Nullable ViewShareContradiction in(GiveView command, Instant now) {
        if (command.recipients().contains(command.giver())) {
            return WITH_ONESELF;
        }
        if (!CARE.containsAll(command.purposes())) {
            return NOT_FOR_CARE;
        }
        var frozenAt = command.frozenAt();
        if (frozenAt != null && frozenAt.isAfter(now)) {
            return NOT_YET;
        }
        var until = command.until();
        if (until == null) {
            return frozenAt == null ? NO_END : onConsent(command);
        }
        return until.isAfter(now) ? onConsent(command) : ALREADY_OVER;
    }

    private static @Nullable ViewShareContradiction onConsent(GiveView command) {
        return command.basis().article6() == Article6.CONSENT ? ON_CONSENT : null;
    }

    @Override
    public Words words() {
        return new Words(Kind.INVALID, "field.conflict", field, detail);
    }
}
