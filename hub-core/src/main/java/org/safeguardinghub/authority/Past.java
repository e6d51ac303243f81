package org.safeguardinghub.authority;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * The register as it stood at an older position. A question is put to it by standing its rows of
 * then in the place of the tables: what came later is not there, and what was replaced later still
 * is. Nothing in the register is ever removed, so this can be done for ever.
 *
 * @param position of the last event that counts; 0 for none
 */
record Past(long position) {
    private static final Pattern TABLE =
            Pattern.compile("(\\b(?:from|join) |, )(fact|ruled_record|known_record)\\b");

    private static final String FACT =
            """
            (select kind, fact_id, agency, known_from,
               case when known_until <= %1$d then known_until end as known_until,
               valid_from, valid_until, subject, other_subject, record_id, confirmed, agency_kind,
               areas, details
             from fact where known_from <= %1$d)\
            """;

    private static final String RULED_RECORD =
            "(select * from ruled_record where position <= %1$d)";

    private static final String KNOWN_RECORD =
            """
            (select r.record_id, r.type, r.owner, r.subjects, r.occurred_from, r.occurred_to,
               r.recorded_at, r.position,
               r.categories || array(select unnest(p.categories) from record_part p
                     where p.record_id = r.record_id and p.position <= %1$d) as categories,
               array(select p.position from record_part p
                     where p.record_id = r.record_id and p.position <= %1$d
                     order by p.position) as later
             from ruled_record r where r.position <= %1$d)\
            """;

    /**
     * The last event recorded by an instant. Positions are without holes and recording times never
     * decrease, so it is found by halving, in one round trip.
     */
    private static final String LAST_RECORDED_BY =
            """
            with recursive halving(counts, later) as (
              select 0::bigint, position + 1 from event_head
              union all
              select case when tried.counts then half.middle else half.counts end,
                case when tried.counts then half.later else half.middle end
              from (
                select counts, later, (counts + later) / 2 as middle from halving
                where later - counts > 1
              ) half cross join lateral (
                select recorded_at <= ? as counts from event where position = half.middle
                offset 0) tried
            )
            select coalesce(max(counts), 0) from halving
            """;

    /** As of the last event recorded at or before this instant. */
    static Past at(Instant known, Connection connection) throws SQLException {
        try (var question = connection.prepareStatement(LAST_RECORDED_BY)) {
            question.setObject(1, known.atOffset(ZoneOffset.UTC));
            try (var row = question.executeQuery()) {
                return new Past(row.next() ? row.getLong(1) : 0);
            }
        }
    }

    /** The same question, put to the past. */
    String of(String question) {
        return TABLE.matcher(question)
                .replaceAll(found -> found.group(1) + then(found.group(2)).formatted(position));
    }

    private static String then(String table) {
        return switch (table) {
            case "fact" -> FACT;
            case "ruled_record" -> RULED_RECORD;
            case "known_record" -> KNOWN_RECORD;
            default -> throw new IllegalArgumentException("no past is kept of " + table);
        };
    }
}
