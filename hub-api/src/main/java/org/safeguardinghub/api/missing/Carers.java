package org.safeguardinghub.api.missing;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Responsible;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Whether an agency is responsible for the child whom a record is about. */
@Component
class Carers {
    private final Authority authority;
    private final Clock clock;

    Carers(Authority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    boolean isResponsible(AgencyId agency, RecordId record) {
        var now = clock.instant();
        try (var snapshot = authority.snapshot()) {
            return snapshot.record(record).stream()
                    .flatMap(found -> found.record().subjects().stream())
                    .anyMatch(child -> Responsible.in(snapshot, child, now).contains(agency));
        }
    }
}
