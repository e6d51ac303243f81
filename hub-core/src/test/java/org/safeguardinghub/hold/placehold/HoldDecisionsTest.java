package org.safeguardinghub.hold.placehold;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.hold.HoldEvent.HoldPlaced;
import org.safeguardinghub.hold.HoldRefusal;
import org.safeguardinghub.hold.PlaceHold;
import org.safeguardinghub.hold.ReleaseHold;
import org.safeguardinghub.hold.Scope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

class HoldDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final RecordId ID = RecordId.random();
    private static final Content WORDS = new Content(Map.of());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void an_agencys_administrator_holds_its_own_records_and_the_hubs_those_of_any() {
        assertThat(refusal(false, Set.of(CARE))).isNull();
        assertThat(refusal(false, Set.of())).isNull();
        assertThat(refusal(false, Set.of(CARE, SCHOOL))).isEqualTo(HoldRefusal.ANOTHER_AGENCYS);
        assertThat(refusal(true, Set.of(CARE, SCHOOL))).isNull();
        assertThat(refusal(true, Set.of())).isNull();
    }

    @Test
    void a_hold_of_no_agency_is_of_every_one_or_of_the_placers_own() {
        assertThat(placed(true).scope().agencies()).isEmpty();
        assertThat(placed(false).scope().agencies()).containsExactly(CARE);
    }

    @Test
    void a_scope_of_days_has_its_first_before_its_last() {
        assertThat(PlaceHoldHandler.refusal(placing(true, days(DAY, DAY)), true)).isNull();
        assertThat(PlaceHoldHandler.refusal(placing(true, days(DAY, DAY.minusDays(1))), true))
                .isEqualTo(HoldRefusal.ENDS_BEFORE_IT_BEGINS);
        assertThat(PlaceHoldHandler.refusal(placing(true, days(null, DAY)), false))
                .isEqualTo(HoldRefusal.UNKNOWN_AGENCY);
    }

    @Test
    void whoever_placed_it_releases_it_once() {
        var inForce = new HoldLife.Standing.InForce(CARE);
        var released = new HoldLife.Standing.Released(CARE);

        assertThat(HoldLife.refusal(new ReleaseHold(ID, CARE, WORDS), inForce)).isNull();
        assertThat(HoldLife.refusal(new ReleaseHold(ID, CARE, WORDS), released))
                .isEqualTo(HoldRefusal.ALREADY_RELEASED);
        assertThat(HoldLife.refusal(new ReleaseHold(ID, SCHOOL, WORDS), inForce))
                .isEqualTo(new Refusal.NotFound());
    }

    private static HoldPlaced placed(boolean everywhere) {
        return (HoldPlaced)
                PlaceHoldHandler.decided(
                        placing(everywhere, days(null, null)), Sealed.NOTHING, NOW);
    }

    private static @Nullable Refusal refusal(boolean everywhere, Set<AgencyId> agencies) {
        var scope = new Scope(Set.of(), null, null, Set.of(), agencies, Set.of());
        return PlaceHoldHandler.refusal(placing(everywhere, scope), true);
    }

    private static Scope days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Scope(Set.of(), from, to, Set.of(), Set.of(), Set.of());
    }

    private static PlaceHold placing(boolean everywhere, Scope scope) {
        return new PlaceHold(ID, CARE, everywhere, scope, null, WORDS);
    }
}
