package org.safeguardinghub.register;

import org.axonframework.messaging.Message;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Tags;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Where somebody is sent who may only know that something is held: the front door of children's
 * services in an area that the owner serves, so that the owner itself stays unnamed.
 */
public final class FrontDoors {
    private static final String FRONT_DOOR =
            """
            select d.agency from fact d, fact o
            where o.kind = 'AGENCY' and o.agency = ? and o.known_until is null
              and d.kind = 'AGENCY' and d.agency_kind = 'LA_CSC' and d.known_until is null
              and d.areas && o.areas
            order by d.agency limit 1
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
        for (String agency : db.query(FRONT_DOOR, (row, n) -> row.getString(1), owner.text())) {
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
