package org.safeguardinghub.chronology;

import org.safeguardinghub.shared.Category;

import java.util.Map;
import java.util.Set;

/**
 * The coded fields that may be shown at SUMMARY, beside the owner's own summary text. A field that
 * is not named here is shown at FULL only. Source: agency kinds, section 2, column "summary level".
 */
public final class SummaryFields {
    /** The owner's text for SUMMARY, in every category. */
    public static final String SUMMARY = "summary";

    /** Worked out when it is shown, from the birth date that itself stays hidden. */
    static final String AGE = "age";

    private static final Map<Category, Set<String>> CODED =
            Map.ofEntries(
                    Map.entry(Category.ID, Set.of("preferredName", "responsibleAuthority")),
                    // how to reach a child safely, whom not to tell and that a child may have been
                    // coerced go wherever anything of the narrative goes (SR-11, SR-24)
                    Map.entry(
                            Category.NARR,
                            Set.of(
                                    "concernTypes",
                                    "status",
                                    "actionWanted",
                                    "safeContact",
                                    "doNotInform",
                                    "possiblyCoerced")),
                    Map.entry(Category.HLTH, Set.of("whatToWatchFor")),
                    Map.entry(Category.SEXH, Set.of("urgency")),
                    Map.entry(Category.EDU, Set.of("onRoll", "attendanceConcern")),
                    Map.entry(Category.INTEL, Set.of()),
                    Map.entry(Category.PERP, Set.of("orderConditions")),
                    Map.entry(Category.ADDR, Set.of("outwardPostcode", "authority")),
                    Map.entry(Category.LEGAL, Set.of("status")),
                    Map.entry(Category.RISK, Set.of("state", "reviewDate", "actions")),
                    Map.entry(Category.MISS, Set.of("currentlyMissing")),
                    Map.entry(Category.META, Set.of("agencies")));

    private SummaryFields() {}

    public static Set<String> of(Category category) {
        return CODED.getOrDefault(category, Set.of());
    }
}
