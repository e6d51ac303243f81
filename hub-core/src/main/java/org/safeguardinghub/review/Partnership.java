package org.safeguardinghub.review;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is who around a review, by the register's rows in force at an instant. An agency without
 * exactly one is nobody.
 */
public record Partnership(List<AgencyRow> rows) {
    /** Council, police and integrated care board. Source: Children Act 2004, section 16E(3). */
    private static final Set<AgencyKind> PARTNERS =
            Set.of(AgencyKind.LA_CSC, AgencyKind.POLICE, AgencyKind.ICB);

    public Partnership {
        rows = List.copyOf(rows);
    }

    /** {@code facts} may be more than rows of the register. */
    public static Partnership of(Collection<Fact> facts, Instant at) {
        return new Partnership(
                facts.stream()
                        .filter(AgencyRow.class::isInstance)
                        .map(AgencyRow.class::cast)
                        .filter(row -> row.validity().holdsAt(at))
                        .toList());
    }

    public boolean takesPart(AgencyId agency) {
        return row(agency).isPresent();
    }

    /** Whether both serve some area. */
    public boolean serveOneArea(AgencyId one, AgencyId other) {
        var first = row(one);
        var second = row(other);
        return first.isPresent()
                && second.isPresent()
                && !Collections.disjoint(first.get().areas(), second.get().areas());
    }

    /** Whether this is another agency, and a safeguarding partner in an area of the asker's. */
    public boolean isPartnerOf(AgencyId asker, AgencyId agency) {
        return !agency.equals(asker)
                && row(agency).filter(row -> PARTNERS.contains(row.kind())).isPresent()
                && serveOneArea(asker, agency);
    }

    private Optional<AgencyRow> row(AgencyId agency) {
        var found = rows.stream().filter(row -> row.agency().equals(agency)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
