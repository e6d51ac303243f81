package org.safeguardinghub.audit;

import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.RulingCodec;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who must be told that an agency from another area looked at a child. */
public final class FarLook {
    private static final Set<Exit> LOOKS =
            EnumSet.of(
                    Exit.RECORD,
                    Exit.CHRONOLOGY,
                    Exit.COMMAND,
                    Exit.DISCLOSURES,
                    Exit.AS_OF,
                    Exit.VIEW_SHARE);

    private FarLook() {}

    /**
     * Whether a question named a person or a record, found or not; a list names nobody. A search
     * that matched nobody named nobody either.
     */
    public static boolean isLook(AnswerRuled answer) {
        return answer.exit() == Exit.SEARCH
                ? !matched(answer).isEmpty()
                : LOOKS.contains(answer.exit())
                        && (answer.askedRecord() != null || answer.askedSubject() != null);
    }

    /** Whom a search matched, of those whom others recorded; shown to its reader or not. */
    public static Set<SubjectId> matched(AnswerRuled answer) {
        var matched = new LinkedHashSet<SubjectId>();
        for (var ruling : answer.rulings()) {
            var matter = RulingCodec.decode(ruling).matter();
            if (matter.owner() != null && !matter.owner().equals(answer.reader())) {
                matched.add(new SubjectId(matter.record().value()));
            }
        }
        return matched;
    }

    /**
     * The child's home authorities that serve no area of the reader's. A reader of whose areas
     * nothing is known is from elsewhere; nobody is told of its own look.
     *
     * @param register the rows in force of the reader and of these authorities
     */
    public static Set<AgencyId> toTell(
            AgencyId reader, Set<AgencyId> home, Collection<AgencyRow> register) {
        var readersAreas = areasOf(reader, register);
        var told = new LinkedHashSet<AgencyId>();
        for (var authority : home) {
            if (!authority.equals(reader)
                    && Collections.disjoint(areasOf(authority, register), readersAreas)) {
                told.add(authority);
            }
        }
        return told;
    }

    private static Set<String> areasOf(AgencyId agency, Collection<AgencyRow> register) {
        var areas = new HashSet<String>();
        for (var row : register) {
            if (row.agency().equals(agency)) {
                areas.addAll(row.areas());
            }
        }
        return areas;
    }
}
