package org.safeguardinghub.authority;

import org.safeguardinghub.eventstore.Inquiry;
import org.safeguardinghub.sharing.Reader;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * The gates G4 and G5 for somebody who names records and persons without reading them. One
 * statement finds what stands against it; where nothing stands, it finds nothing.
 *
 * <p>A record is about its subjects. What is no record of its own (a share, a link, a restriction),
 * or names nobody itself (a request for a record), is about what the first event of its life is
 * tagged with. Exclusions and seals count through links that nobody confirmed, as they do for a
 * read. A fact that does not say whom it means is against everybody.
 */
public final class ClosedGates {
    static final String CLOSED =
            """
            with recursive moment(at) as (
              select ?::timestamptz
            ), named(id) as (
              select unnest(?::uuid[])
            ), told(tag) as (
              select unnest(e.tags) from named n
                cross join lateral (
                  select position from event_stream
                  where aggregate_id = n.id::text and sequence = 0 offset 0) s
                cross join lateral (
                  select tags from event where position = s.position offset 0) e
              where coalesce(
                (select cardinality(r.subjects) = 0 from ruled_record r where r.record_id = n.id),
                true)
            ), record(id) as (
              select id from named
              union
              select substr(tag, length('record:') + 1)::uuid from told where tag like 'record:%'
            ), perhaps(subject) as (
              (select id from record
               union
               select substr(tag, length('subject:') + 1)::uuid from told
               where tag like 'subject:%'
               union
               select unnest(k.subjects) from record r cross join lateral (
                 select subjects from ruled_record where record_id = r.id offset 0) k)
              union
              select linked.subject from perhaps p, moment m, lateral (
                select other_subject as subject from fact
                where kind = 'LINK' and subject = p.subject and known_until is null
                  and valid_from <= m.at and valid_until > m.at
                union all
                select subject from fact
                where kind = 'LINK' and other_subject = p.subject and known_until is null
                  and valid_from <= m.at and valid_until > m.at
              ) linked
            ), against as (
              select f.* from perhaps p cross join lateral (
                select * from fact
                where subject = p.subject and kind in ('EXCLUSION', 'SEAL') offset 0) f
              union all
              select f.* from record r cross join lateral (
                select * from fact where record_id = r.id and kind = 'SEAL' offset 0) f
            )
            select exists (
              select from against f, moment m
              where f.known_until is null and f.valid_from <= m.at and f.valid_until > m.at
                and case f.kind
                  when 'EXCLUSION' then coalesce(f.details ->> 'sub' = any(?), true)
                  else ? and not coalesce(f.details -> 'agencies' @> to_jsonb(?::text), false)
                end)
            """;

    private ClosedGates() {}

    /**
     * Whether an exclusion of this person, or a seal that does not name the agency, closes some of
     * these ids to who names them in a command. A system that names no person is not held back: a
     * command reads nothing.
     *
     * @param named ids of records, of persons and of whatever else a command is about
     * @param seals whether seals count, and not exclusions alone
     */
    public static Inquiry<Boolean> any(
            Reader reader, Collection<UUID> named, boolean seals, Instant at) {
        return Inquiry.of(
                CLOSED,
                5,
                (query, first) -> {
                    var hub = query.getConnection();
                    AuthorityRegister.setInstant(query, first, at);
                    query.setArray(first + 1, hub.createArrayOf("uuid", named.toArray()));
                    query.setArray(first + 2, hub.createArrayOf("text", persons(reader)));
                    query.setBoolean(first + 3, seals);
                    query.setString(first + 4, reader.agency().text());
                },
                answer -> !answer.next() || answer.getBoolean(1));
    }

    /** Without an empty place: the database could not say that an exclusion means none of them. */
    private static Object[] persons(Reader reader) {
        var actingFor = reader.actingFor();
        return actingFor == null
                ? new Object[] {reader.sub()}
                : new Object[] {reader.sub(), actingFor};
    }
}
