package org.safeguardinghub.authority;

import org.safeguardinghub.eventstore.Inquiry;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What agencies are, as the register has it at an instant. */
public final class Kinds {
    private static final String REGISTERED =
            """
            select a.agency, a.agency_kind from (select unnest(?::text[]) as agency) named
              cross join lateral (
                select * from fact where kind = 'AGENCY' and agency = named.agency
                  and known_until is null and valid_from <= ? and valid_until > ? offset 0) a
            """;

    static final String NOT_SUSPENDED =
            REGISTERED
                    + """
                    where not exists (
                      select from fact where kind = 'SUSPENSION' and agency = a.agency
                        and known_until is null and valid_from <= ? and valid_until > ?
                        and details ->> 'sub' is null)
                    """;

    private Kinds() {}

    /** One that takes no part then is not in the answer. */
    public static Inquiry<Map<AgencyId, AgencyKind>> of(Collection<AgencyId> agencies, Instant at) {
        return asked(REGISTERED, agencies, at, 2);
    }

    /** The same; nor is one in the answer that is suspended as a whole. */
    public static Inquiry<Map<AgencyId, AgencyKind>> ofNotSuspended(
            Collection<AgencyId> agencies, Instant at) {
        return asked(NOT_SUSPENDED, agencies, at, 4);
    }

    private static Inquiry<Map<AgencyId, AgencyKind>> asked(
            String sql, Collection<AgencyId> agencies, Instant at, int instants) {
        return Inquiry.of(
                sql,
                1 + instants,
                (query, first) -> {
                    query.setArray(first, texts(query, agencies));
                    for (int i = 1; i <= instants; i++) {
                        AuthorityRegister.setInstant(query, first + i, at);
                    }
                },
                rows -> {
                    var kinds = new HashMap<AgencyId, AgencyKind>();
                    while (rows.next()) {
                        var kind = AgencyKind.valueOf(rows.getString(2));
                        kinds.put(new AgencyId(rows.getString(1)), kind);
                    }
                    return kinds;
                });
    }

    static Array texts(PreparedStatement query, Collection<AgencyId> agencies) throws SQLException {
        return query.getConnection()
                .createArrayOf("text", agencies.stream().map(AgencyId::text).toArray());
    }
}
