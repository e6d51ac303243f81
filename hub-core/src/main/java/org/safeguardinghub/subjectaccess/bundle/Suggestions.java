package org.safeguardinghub.subjectaccess.bundle;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.subjectaccess.Exemption;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the hub proposes to look at, by rule. A proposal is no mark: nothing is withheld or given by
 * it, and what has no proposal may have to be withheld all the same.
 */
public final class Suggestions {
    private static final Set<RecordType> OF_POLICE =
            EnumSet.of(
                    RecordType.PARTNER_INFORMATION,
                    RecordType.INTELLIGENCE,
                    RecordType.INTELLIGENCE_PRODUCT,
                    RecordType.DISRUPTION_MEASURE);

    private Suggestions() {}

    /**
     * What is known of an item.
     *
     * @param another whether another agency said it
     * @param sealed whether a seal keeps its record from others
     * @param marked whether conditions on its handling travel with it
     * @param others whether its record is about others too, or names some by their role
     */
    public record Signs(
            RecordType type,
            Set<Category> categories,
            boolean another,
            boolean sealed,
            boolean marked,
            boolean others) {}

    /**
     * Of a disclosure: for whom somebody was looked at to stop a crime, that may not be told.
     *
     * @param purposes for which it was disclosed, by their names
     */
    public static Set<Exemption> ofDisclosure(Collection<String> purposes) {
        return purposes.contains(Purpose.DISRUPTION.name())
                ? EnumSet.of(Exemption.PREVENTION_OF_CRIME)
                : EnumSet.noneOf(Exemption.class);
    }

    public static Set<Exemption> of(Signs signs) {
        var all = EnumSet.noneOf(Exemption.class);
        if (signs.another()) {
            all.add(Exemption.OTHER_AGENCY);
        }
        if (OF_POLICE.contains(signs.type()) || signs.categories().contains(Category.INTEL)) {
            all.add(Exemption.PROTECTED_SOURCE);
            all.add(Exemption.PREVENTION_OF_CRIME);
        }
        if (signs.marked()) {
            all.add(Exemption.PROTECTED_SOURCE);
        }
        if (signs.sealed()) {
            all.add(Exemption.SERIOUS_HARM);
        }
        if (signs.others() || signs.categories().contains(Category.PERP)) {
            all.add(Exemption.THIRD_PARTY);
        }
        if (signs.categories().contains(Category.SEXH)
                || signs.categories().contains(Category.HLTH)) {
            all.add(Exemption.SERIOUS_HARM);
        }
        if (signs.categories().contains(Category.LEGAL)) {
            all.add(Exemption.COURT_PAPERS);
        }
        return all;
    }
}
