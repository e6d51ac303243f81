package org.safeguardinghub.register;

import org.axonframework.messaging.Message;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Tags;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Where somebody is sent who may only know that something is held: the front door of children's
 * services in an area that the owner serves, or who decides in its place since it ended, so that
 * the owner itself stays unnamed.
 */
public final class FrontDoors {
    private static final String FRONT_DOOR =
            """
            with recursive moment(at) as (
              select ?::timestamptz
            ), door(agency) as (
              (select d.agency from fact d, fact o
               where o.kind = 'AGENCY' and o.agency = ? and o.known_until is null
                 and d.kind = 'AGENCY' and d.agency_kind = 'LA_CSC' and d.known_until is null
                 and d.areas && o.areas
               order by d.agency limit 1)
              union
              select e.custodian from door cross join moment m cross join lateral (
                select custodian from register_ending
                where what = 'AGENCY' and code = door.agency and not withdrawn
                  and ends_at <= m.at offset 0) e
            )
            select agency from door cross join moment m
            where not exists (
              select from register_ending
              where what = 'AGENCY' and code = door.agency and not withdrawn and ends_at <= m.at)
            """;
    private static final Desk SAFEGUARDING_PARTNERS =
            new Desk("the safeguarding partners of your area", null, null);

    private final JdbcTemplate db;
    private final FactReader events;

    public FrontDoors(JdbcTemplate db, FactReader events) {
        this.db = db;
        this.events = events;
    }

    /** Whom that agency has answer enquiries at this instant. */
    public Desk of(AgencyId owner, Instant at) {
        var moment = at.atOffset(ZoneOffset.UTC);
        for (String agency :
                db.query(FRONT_DOOR, (row, n) -> row.getString(1), moment, owner.text())) {
            var desk = desk(new AgencyId(agency), at);
            if (desk.isPresent()) {
                return desk.get();
            }
        }
        return SAFEGUARDING_PARTNERS;
    }

    private Optional<Desk> desk(AgencyId agency, Instant at) {
        var said = events.facts(Set.of(new Criterion(Tags.of(agency), Desks.EVENTS)));
        return new Desks(said.events().stream().map(Message::getPayload).toList())
                .takes(DeskWork.ENQUIRIES, at);
    }
}
