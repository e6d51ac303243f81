package org.safeguardinghub.api.command;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.InForce;
import org.safeguardinghub.authority.Kinds;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Refusal;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What the register says of agencies that a command names, for commands whose faults must be told
 * before anything is looked up about a person.
 */
@Component
public class Registered {
    private final Authority authority;
    private final Clock clock;

    Registered(Authority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public boolean all(Collection<AgencyId> agencies) {
        return authority.ask(InForce.all(agencies, clock.instant()));
    }

    /** What the agency is; null where it takes no part. */
    public @Nullable AgencyKind kind(AgencyId agency) {
        return authority.ask(Kinds.of(List.of(agency), clock.instant())).get(agency);
    }

    /** Answers with what is wrong with a command, if anything is. */
    public static void refuse(@Nullable Refusal unsound) {
        if (unsound != null) {
            throw new RefusalException(unsound);
        }
    }
}
