package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Reads from the register which areas agencies serve. */
final class ServedAreas {
    private static final String SERVED =
            """
            select agency, areas from fact
            where kind = 'AGENCY' and known_until is null and valid_from <= ? and valid_until > ?
            """;

    private ServedAreas() {}

    private record Row(AgencyId agency, Set<String> areas) {}

    /** Those of the rows that are in force at this instant. */
    static Areas in(Snapshot snapshot, Instant at) {
        var rows =
                snapshot.read(
                        SERVED,
                        query -> {
                            query.setObject(1, at.atOffset(ZoneOffset.UTC));
                            query.setObject(2, at.atOffset(ZoneOffset.UTC));
                        },
                        row ->
                                new Row(
                                        new AgencyId(row.getString(1)),
                                        Set.copyOf(List.of((String[]) row.getArray(2).getArray()))),
                        new ArrayList<Row>());
        var served = new HashMap<AgencyId, Set<String>>();
        rows.forEach(row -> served.put(row.agency(), row.areas()));
        return new Areas(served);
    }
}
