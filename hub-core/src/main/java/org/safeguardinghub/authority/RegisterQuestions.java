package org.safeguardinghub.authority;

import org.safeguardinghub.shared.Validity;

import java.util.UUID;

/**
 * What a snapshot asks the register, as it stands now: {@link Past} puts the same to the register
 * as it stood. Each reads by index whatever the planner thinks of the size of a table.
 */
final class RegisterQuestions {
    /** Before every id. */
    static final UUID FIRST = new UUID(0, 0);

    /** A link has no end but the undoing of it, which is by no clock: it joins nobody after. */
    static final String PERSON =
            """
            with recursive person(subject) as (
              select unnest(?::uuid[])
              union
              select linked.subject from person p, lateral (
                select other_subject as subject from fact
                where kind = 'LINK' and subject = p.subject and confirmed and known_until is null
                  and valid_until = '%1$s'
                union all
                select subject from fact
                where kind = 'LINK' and other_subject = p.subject and confirmed
                  and known_until is null and valid_until = '%1$s'
                offset 0) linked
            )
            select * from person
            """
                    .formatted(Validity.OPEN);

    static final String PERHAPS =
            """
            with recursive perhaps(subject) as (
              select unnest(?::uuid[])
              union
              select linked.subject from perhaps p, lateral (
                select other_subject as subject from fact
                where kind = 'LINK' and subject = p.subject
                union all
                select subject from fact where kind = 'LINK' and other_subject = p.subject
                offset 0) linked
            )
            select subject from perhaps
            """;
    static final String RECORD = "select * from known_record where record_id = any(?)";
    static final String ABOUT =
            """
            select r.* from record_subject s cross join lateral (
              select * from known_record where record_id = s.record_id offset 0) r
            where s.subject = any(?)
            order by r.position
            """;

    /** Begins a question about all who may be these persons by links that stand. */
    private static final String AMONG_PERHAPS =
            """
            with recursive perhaps(subject) as (
              select unnest(?::uuid[])
              union
              select linked.subject from perhaps p, lateral (
                select other_subject as subject from fact
                where kind = 'LINK' and subject = p.subject and known_until is null
                union all
                select subject from fact
                where kind = 'LINK' and other_subject = p.subject and known_until is null
                offset 0) linked
            )
            """;

    /**
     * An agreement or an opening may rest on what the record's owner, or the coordinator, is. What
     * forbids counts through links that nobody confirmed too, so all is looked for among all who
     * may be the same person; what gives, the rules look for among those who are.
     */
    static final String FACTS =
            AMONG_PERHAPS
                    + """
                    , given(terms) as (
                      select jsonb_build_array(jsonb_build_object(
                        'receiver', jsonb_build_object('agency', reader)))
                      from unnest(?::text[]) reader
                      union
                      select jsonb_build_array(jsonb_build_object(
                        'receiver', jsonb_build_object('kind', agency_kind)))
                      from fact where kind = 'AGENCY' and agency = any(?) and known_until is null
                    )
                    select * from fact where kind in ('AGENCY', 'SUSPENSION') and agency = any(?)
                      and known_until is null
                    union all
                    select f.* from (
                      select unnest(?::text[]) as agency
                      union
                      select details ->> 'coordinator' from fact
                      where kind = 'OPENING' and record_id = any(?) and known_until is null
                    ) other cross join lateral (
                      select * from fact
                      where kind = 'AGENCY' and agency = other.agency and known_until is null offset 0) f
                    where f.agency <> all(?)
                    union all
                    select * from fact where kind = 'POLICY' and known_until is null
                    union all
                    select f.* from (
                      select distinct said.agreement from given cross join lateral (
                        select details ->> 'agreement' as agreement from fact
                        where kind = 'AGREEMENT' and details -> 'rows' @> given.terms
                          and known_until is null offset 0) said
                    ) agreed cross join lateral (
                      select * from fact
                      where kind = 'AGREEMENT' and details ->> 'agreement' = agreed.agreement
                        and known_until is null offset 0) f
                    union all
                    select f.* from perhaps p cross join lateral (
                      select * from fact
                      where subject = p.subject and agency = any(?) and known_until is null offset 0) f
                    union all
                    select * from fact where record_id = any(?) and agency = any(?)
                      and known_until is null
                    """;

    static final String AROUND =
            """
            select agency from fact where subject = any(?) and kind in ('INVOLVEMENT', 'SHARE')
            union
            select agency from fact where record_id = any(?) and kind = 'SHARE'
            union
            select details ->> 'authority' from fact
            where subject = any(?) and kind = 'RESPONSIBILITY'
            """;

    /** Every agency that is or was in the register. */
    static final String AGENCIES =
            "select distinct agency from fact where kind = 'AGENCY' and known_until is null";

    static final String NUMBER_OWNED = "select count(*) from ruled_record where owner = ?";

    /** One agency's records, person by person, from the one after a record. */
    static final String OWNED =
            """
            select record_id, type, owner, subjects, categories from known_record
            where owner = ? and (%1$s, record_id) > (
              coalesce((select %1$s from ruled_record where record_id = ?), '%2$s'), ?)
            order by %1$s, record_id limit ?
            """
                    .formatted("coalesce(subjects[1], '%s')".formatted(FIRST), FIRST);

    /** The facts about records and persons, whoever reads; those of the register are not there. */
    static final String FACTS_ABOUT =
            AMONG_PERHAPS
                    + """
                    select f.* from perhaps p cross join lateral (
                      select * from fact where subject = p.subject and known_until is null offset 0) f
                    union all
                    select f.* from unnest(?::uuid[]) r(id) cross join lateral (
                      select * from fact where record_id = r.id and known_until is null offset 0) f
                    """;

    private RegisterQuestions() {}
}
