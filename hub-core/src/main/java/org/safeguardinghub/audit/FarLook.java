package org.safeguardinghub.audit;

import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.sharing.Fact.AgencyRow;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who must be told that an agency from another area looked at a child. */
public final class FarLook {
    private static final Set<Exit> LOOKS =
            EnumSet.of(Exit.RECORD, Exit.CHRONOLOGY, Exit.COMMAND, Exit.DISCLOSURES);

    private FarLook() {}

    /** Whether a question named a person or a record, found or not; a list names nobody. */
    public static boolean isLook(AnswerRuled answer) {
        return LOOKS.contains(answer.exit())
                && (answer.askedRecord() != null || answer.askedSubject() != null);
    }

    /**
     * The child's home authorities that serve no area of the reader's. Home is whoever is
     * responsible for the child; while nobody is, children's services of the areas that its holders
     * serve. A reader of whose areas nothing is known is from elsewhere.
     *
     * @param responsible the authorities responsible now
     * @param holders agencies with a record of the person
     * @param register the rows in force of all of these and of children's services around them
     */
    public static Set<AgencyId> toTell(
            AgencyId reader,
            Set<AgencyId> responsible,
            Set<AgencyId> holders,
            Collection<AgencyRow> register) {
        var home =
                responsible.isEmpty()
                        ? childrensServices(areasOf(holders, register), register)
                        : responsible;
        var readersAreas = areasOf(Set.of(reader), register);
        var told = new LinkedHashSet<AgencyId>();
        for (var authority : home) {
            var areas = areasOf(Set.of(authority), register);
            if (!authority.equals(reader) && Collections.disjoint(areas, readersAreas)) {
                told.add(authority);
            }
        }
        return told;
    }

    private static Set<AgencyId> childrensServices(
            Set<String> areas, Collection<AgencyRow> register) {
        var found = new LinkedHashSet<AgencyId>();
        for (var row : register) {
            if (row.kind() == AgencyKind.LA_CSC && !Collections.disjoint(row.areas(), areas)) {
                found.add(row.agency());
            }
        }
        return found;
    }

    private static Set<String> areasOf(Set<AgencyId> agencies, Collection<AgencyRow> register) {
        var areas = new HashSet<String>();
        for (var row : register) {
            if (agencies.contains(row.agency())) {
                areas.addAll(row.areas());
            }
        }
        return areas;
    }
}
