package org.safeguardinghub.authority;

import org.safeguardinghub.authority.EndsInRegister.What;
import org.safeguardinghub.eventstore.Inquiry;
import org.safeguardinghub.shared.AgencyId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which agencies and areas have ended by an instant, and who comes after them. */
public final class Endings {
    private static final String ENDED =
            """
            select e.what, e.code, e.ends_at, e.successors
            from (select unnest(?::text[]) as what, unnest(?::text[]) as code) named
              cross join lateral (
                select * from register_ending
                where what = named.what and code = named.code and not withdrawn
                  and ends_at <= ? offset 0) e
            """;

    private static final String HAS_ENDED =
            """
            select exists (
              select from register_ending
              where what = 'AGENCY' and code = ? and not withdrawn and ends_at <= ?)
            """;

    /** From each agency to its custodian, and to the custodian's, to one that has not ended. */
    private static final String HOLDERS =
            """
            with recursive moment(at) as (
              select ?::timestamptz
            ), held(agency, holder) as (
              select named, named from unnest(?::text[]) named
              union
              select h.agency, e.custodian from held h cross join moment m cross join lateral (
                select custodian from register_ending
                where what = 'AGENCY' and code = h.holder and not withdrawn and ends_at <= m.at
                offset 0) e
            )
            select agency, holder from held cross join moment m
            where not exists (
              select from register_ending
              where what = 'AGENCY' and code = held.holder and not withdrawn and ends_at <= m.at)
            """;

    private Endings() {}

    /** What may have ended. */
    public record Code(What what, String text) {
        public static Code of(AgencyId agency) {
            return new Code(What.AGENCY, agency.text());
        }

        public static Code ofArea(String area) {
            return new Code(What.AREA, area);
        }
    }

    /**
     * What has ended.
     *
     * @param at the first instant at which it was no more
     * @param successors codes of the same kind, of those that came after it
     */
    public record Ended(Code code, Instant at, List<String> successors) {}

    /** Those of these that have ended by this instant. */
    public static Inquiry<List<Ended>> among(Collection<Code> codes, Instant at) {
        return Inquiry.of(
                ENDED,
                3,
                (query, first) -> {
                    var hub = query.getConnection();
                    var whats = codes.stream().map(code -> code.what().name()).toArray();
                    var texts = codes.stream().map(Code::text).toArray();
                    query.setArray(first, hub.createArrayOf("text", whats));
                    query.setArray(first + 1, hub.createArrayOf("text", texts));
                    AuthorityRegister.setInstant(query, first + 2, at);
                },
                rows -> {
                    var ended = new ArrayList<Ended>();
                    while (rows.next()) {
                        var code = new Code(What.valueOf(rows.getString(1)), rows.getString(2));
                        var successors = (String[]) rows.getArray(4).getArray();
                        ended.add(
                                new Ended(
                                        code,
                                        rows.getTimestamp(3).toInstant(),
                                        Arrays.asList(successors)));
                    }
                    return ended;
                });
    }

    static Inquiry<Boolean> hasEnded(AgencyId agency, Instant at) {
        return Inquiry.of(
                HAS_ENDED,
                2,
                (query, first) -> {
                    query.setString(first, agency.text());
                    AuthorityRegister.setInstant(query, first + 1, at);
                },
                rows -> !rows.next() || rows.getBoolean(1));
    }

    /**
     * Who decides at this instant on what is each agency's: itself, or once it has ended its
     * custodian, and once that has ended too the custodian's.
     */
    public static Inquiry<Map<AgencyId, AgencyId>> holders(
            Collection<AgencyId> agencies, Instant at) {
        return Inquiry.of(
                HOLDERS,
                2,
                (query, first) -> {
                    AuthorityRegister.setInstant(query, first, at);
                    query.setArray(first + 1, Kinds.texts(query, agencies));
                },
                Endings::holders);
    }

    private static Map<AgencyId, AgencyId> holders(ResultSet rows) throws SQLException {
        var holders = new HashMap<AgencyId, AgencyId>();
        while (rows.next()) {
            holders.put(new AgencyId(rows.getString(1)), new AgencyId(rows.getString(2)));
        }
        return holders;
    }
}
