package org.safeguardinghub.emergency.takeemergencyaccess;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.emergency.EmergencyRefusal;
import org.safeguardinghub.emergency.ReviewEmergencyAccess;
import org.safeguardinghub.emergency.TakeEmergencyAccess;
import org.safeguardinghub.emergency.Verdict;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

class EmergencyDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-06T22:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final RecordId ID = RecordId.random();
    private static final SubjectId CHILD = SubjectId.random();
    private static final Content WORDS = new Content(Map.of());
    private static final EmergencyAccessTaken TAKEN =
            (EmergencyAccessTaken)
                    TakeEmergencyAccessHandler.decided(
                            new TakeEmergencyAccess(
                                    ID,
                                    POLICE,
                                    "o.officer",
                                    Set.of(Role.PRACTITIONER),
                                    CHILD,
                                    WORDS),
                            Set.of(SCHOOL, CARE, POLICE),
                            Sealed.NOTHING,
                            NOW);

    @Test
    void the_grant_is_for_one_person_and_one_child_and_four_hours() {
        var grant = (Fact.EmergencyGrant) TAKEN.facts(7, NOW).getFirst();
        assertThat(grant.sub()).isEqualTo("o.officer");
        assertThat(grant.subject()).isEqualTo(CHILD);
        assertThat(grant.validity().holdsAt(NOW)).isTrue();
        var end = NOW.plus(Duration.ofHours(4));
        assertThat(grant.validity().holdsAt(end.minusNanos(1))).isTrue();
        assertThat(grant.validity().holdsAt(end)).isFalse();
    }

    @Test
    void every_other_holder_is_told_and_nobody_else() {
        assertThat(TAKEN.holders()).containsExactly(CARE, SCHOOL);
        assertThat(TAKEN.facts(7, NOW))
                .filteredOn(Fact.Share.class::isInstance)
                .extracting(fact -> ((Fact.Share) fact).recipient())
                .containsExactly(CARE, SCHOOL);
    }

    @Test
    void it_is_ruled_on_within_a_working_day() {
        // a Friday evening: by the end of Monday
        assertThat(TAKEN.reviewDueBy()).isEqualTo(Instant.parse("2026-03-10T00:00:00Z"));
    }

    @Test
    void of_a_person_of_whom_nothing_is_held_there_is_nothing() {
        assertThat(TakeEmergencyAccessHandler.refusal(false)).isEqualTo(new Refusal.NotFound());
        assertThat(TakeEmergencyAccessHandler.refusal(true)).isNull();
    }

    @Test
    void each_holder_rules_once_and_nobody_in_its_own_case() {
        var fresh = new EmergencyAccessLife.Known(TAKEN, Set.of());
        var ruled = new EmergencyAccessLife.Known(TAKEN, Set.of(SCHOOL));

        assertThat(review(SCHOOL, fresh)).isNull();
        assertThat(review(SCHOOL, ruled)).isEqualTo(EmergencyRefusal.ALREADY_REVIEWED);
        assertThat(review(CARE, ruled)).isNull();
        assertThat(review(POLICE, fresh)).isEqualTo(new Refusal.NotFound());
        assertThat(review(new AgencyId("northtown-gp"), fresh)).isEqualTo(new Refusal.NotFound());
    }

    private static @Nullable Refusal review(AgencyId by, EmergencyAccessLife.Known known) {
        return EmergencyAccessLife.refusal(
                new ReviewEmergencyAccess(ID, by, Verdict.JUSTIFIED, WORDS), known);
    }
}
