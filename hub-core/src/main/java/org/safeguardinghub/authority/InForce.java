package org.safeguardinghub.authority;

import org.safeguardinghub.eventstore.Inquiry;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.Collection;

/** Whether agencies take part by the register (gate G1). */
public final class InForce {
    static final String OTHERS =
            """
            select exists (
              select from (select unnest(?::text[]) as agency) named
              where 1 <> (
                select count(*) from fact where kind = 'AGENCY' and agency = named.agency
                  and known_until is null and valid_from <= ? and valid_until > ?))
            """;

    private InForce() {}

    /** Whether exactly one register row of each of these is in force at this instant. */
    public static Inquiry<Boolean> all(Collection<AgencyId> agencies, Instant at) {
        return Inquiry.of(
                OTHERS,
                3,
                (query, first) -> {
                    query.setArray(first, Kinds.texts(query, agencies));
                    AuthorityRegister.setInstant(query, first + 1, at);
                    AuthorityRegister.setInstant(query, first + 2, at);
                },
                rows -> rows.next() && !rows.getBoolean(1));
    }
}
