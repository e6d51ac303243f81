package org.safeguardinghub.report;

import org.safeguardinghub.shared.AgencyId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whose decisions an auditor reports on: agencies that serve an area of the auditor's. */
public final class Auditees {
    private static final String SERVING =
            """
            select agency, areas from fact
            where kind = 'AGENCY' and known_until is null
              and areas && (select areas from fact
                where kind = 'AGENCY' and agency = ? and known_until is null)
            """;

    private final JdbcTemplate db;

    public Auditees(JdbcTemplate db) {
        this.db = db;
    }

    /** Each with the areas that it serves, as of now, the auditor's own agency among them. */
    public SortedMap<AgencyId, SortedSet<String>> of(AgencyId auditor) {
        var serving = new TreeMap<AgencyId, SortedSet<String>>();
        db.query(
                SERVING,
                row -> {
                    var areas = List.of((String[]) row.getArray(2).getArray());
                    serving.computeIfAbsent(new AgencyId(row.getString(1)), _ -> new TreeSet<>())
                            .addAll(areas);
                },
                auditor.text());
        return Collections.unmodifiableSortedMap(serving);
    }

    /**
     * Where an agency serves several areas, as a force does, all of them together are where it
     * decides: that it decided tells nothing of one of them.
     */
    static String area(Map<AgencyId, SortedSet<String>> auditees, AgencyId agency) {
        var areas = auditees.get(agency);
        return areas == null ? "" : String.join("+", areas);
    }

    /** The areas of which {@link #area} made one text. */
    static Set<String> areas(String area) {
        return area.isEmpty() ? Set.of() : Set.of(area.split("\\+", -1));
    }
}
