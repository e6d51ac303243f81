package org.safeguardinghub.suspension.suspend;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.suspension.EndSuspension;
import org.safeguardinghub.suspension.Suspend;
import org.safeguardinghub.suspension.SuspensionRefusal;

import java.time.Instant;
import java.util.Map;

class SuspensionDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId HUB = new AgencyId("hub-operator");
    private static final AgencyId CLUB = new AgencyId("northtown-club");
    private static final RecordId ID = RecordId.random();
    private static final Content WHY = new Content(Map.of());

    @Test
    void an_agency_that_takes_part_is_suspended_whole_or_in_one_person() {
        assertThat(SuspendHandler.refusal(of(CLUB, null, null), true, NOW)).isNull();
        assertThat(SuspendHandler.refusal(of(CLUB, "h.helper", null), true, NOW)).isNull();
        assertThat(SuspendHandler.refusal(of(CLUB, null, null), false, NOW))
                .isEqualTo(new Refusal.NotFound());
        assertThat(SuspendHandler.refusal(of(CLUB, null, NOW), true, NOW))
                .isEqualTo(SuspensionRefusal.ALREADY_OVER);
    }

    @Test
    void whoever_runs_the_hub_suspends_one_of_its_people_but_not_itself() {
        assertThat(SuspendHandler.refusal(of(HUB, null, null), true, NOW))
                .isEqualTo(SuspensionRefusal.OWN_AGENCY);
        assertThat(SuspendHandler.refusal(of(HUB, "o.operator", null), true, NOW)).isNull();
    }

    @Test
    void a_suspension_is_lifted_once_and_under_its_agency() {
        var inForce = new SuspensionLife.Standing.InForce(CLUB);
        var lifted = new SuspensionLife.Standing.Lifted(CLUB);

        assertThat(SuspensionLife.refusal(ending(CLUB), inForce)).isNull();
        assertThat(SuspensionLife.refusal(ending(CLUB), lifted))
                .isEqualTo(SuspensionRefusal.ALREADY_ENDED);
        assertThat(SuspensionLife.refusal(ending(HUB), inForce)).isEqualTo(new Refusal.NotFound());
    }

    private static Suspend of(AgencyId agency, @Nullable String person, @Nullable Instant until) {
        return new Suspend(ID, HUB, agency, person, until, WHY);
    }

    private static EndSuspension ending(AgencyId agency) {
        return new EndSuspension(ID, HUB, agency, WHY);
    }
}
