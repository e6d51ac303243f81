package org.safeguardinghub.suspension;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to a suspension. */
public sealed interface SuspensionEvent extends Tagged {
    RecordId suspension();

    AgencyId agency();

    @Override
    default Set<String> tags() {
        return Set.of(Tags.of(suspension()), Tags.of(agency()));
    }

    /** From here on the agency, or the one person, is answered like a stranger. */
    @EventName("suspension.begun")
    record SuspensionBegun(
            RecordId suspension,
            AgencyId agency,
            @Nullable String person,
            AgencyId by,
            Validity validity,
            Sealed reason)
            implements SuspensionEvent, EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Fact.Suspension(suspension.value(), position, validity, agency, person));
        }
    }

    /** It takes part again. */
    @EventName("suspension.ended")
    record SuspensionEnded(
            RecordId suspension, AgencyId agency, AgencyId by, Instant at, Sealed reason)
            implements SuspensionEvent, EndsFact {
        @Override
        public UUID endedFact() {
            return suspension.value();
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }
}
