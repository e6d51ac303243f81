package org.safeguardinghub.register.setdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.DeskWork;
import org.safeguardinghub.register.Desks;
import org.safeguardinghub.register.LocalRefusal;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;
import org.safeguardinghub.register.RegisterEvent.DeskSet;
import org.safeguardinghub.register.SetDesk;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class SetDeskTest {
    private static final AgencyId FORCE = new AgencyId("force");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Desk DOOR = new Desk("Control room", null, null);
    private static final Desk UNIT = new Desk("Protection unit", null, null);
    private static final Desk HUB = new Desk("Referral hub", null, null);
    private static final AgencyRegistered REGISTERED =
            new AgencyRegistered(
                    FORCE,
                    "Force",
                    AgencyKind.POLICE,
                    Set.of("NORTH", "EAST"),
                    DOOR,
                    Set.of(),
                    JUNE.minusSeconds(1));

    @Test
    void sr37_a_desk_takes_the_work_from_its_date_on() {
        var desks = desks(set(DeskWork.REFERRALS, HUB, JULY), set(DeskWork.REFERRALS, UNIT, JUNE));
        assertThat(desks.takes(DeskWork.REFERRALS, JUNE.minusMillis(1))).contains(DOOR);
        assertThat(desks.takes(DeskWork.REFERRALS, JUNE)).contains(UNIT);
        assertThat(desks.takes(DeskWork.REFERRALS, JULY)).contains(HUB);
        assertThat(desks.takes(DeskWork.ENQUIRIES, JULY)).contains(DOOR);
        assertThat(new Desks(List.of()).takes(DeskWork.ENQUIRIES, JULY)).isEmpty();
    }

    @Test
    void a_desk_is_set_by_the_first_area_of_the_agency_by_code() {
        assertThat(decide("EAST", null, area("EAST"), REGISTERED))
                .isEqualTo(
                        Outcome.accepted(
                                new DeskSet(
                                        "EAST", FORCE, DeskWork.REFERRALS, UNIT, JUNE, "board")));
        assertThat(decide("NORTH", null, area("NORTH"), REGISTERED))
                .isEqualTo(Outcome.refused(LocalRefusal.NOT_OF_THIS_AREA));
        assertThat(decide("EAST", null, area("EAST")))
                .isEqualTo(Outcome.refused(LocalRefusal.NOT_OF_THIS_AREA));
    }

    @Test
    void nothing_is_set_in_hindsight_nor_in_an_area_that_is_not_there() {
        assertThat(decide("EAST", JUNE.minusNanos(1), area("EAST"), REGISTERED))
                .isEqualTo(Outcome.refused(LocalRefusal.IN_THE_PAST));
        assertThat(decide("EAST", null, REGISTERED))
                .isEqualTo(Outcome.refused(new Refusal.NotFound()));
    }

    private static Outcome<?> decide(String area, @Nullable Instant from, Object... said) {
        var command = new SetDesk(area, FORCE, DeskWork.REFERRALS, UNIT, from, "board");
        return SetDeskHandler.decide(command, List.of(said), JUNE);
    }

    private static AreaRegistered area(String code) {
        return new AreaRegistered(code, code, "England", true, null, null);
    }

    private static Desks desks(DeskSet... set) {
        var said = new ArrayList<Object>(List.of(REGISTERED));
        said.addAll(List.of(set));
        return new Desks(said);
    }

    private static DeskSet set(DeskWork work, Desk desk, Instant from) {
        return new DeskSet("EAST", FORCE, work, desk, from, "board");
    }
}
