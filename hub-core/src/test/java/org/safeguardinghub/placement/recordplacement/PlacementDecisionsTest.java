package org.safeguardinghub.placement.recordplacement;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks.Start;
import org.safeguardinghub.clock.MovesClocks.Stop;
import org.safeguardinghub.placement.EndPlacement;
import org.safeguardinghub.placement.Footing;
import org.safeguardinghub.placement.PlacementEvent.HostNotified;
import org.safeguardinghub.placement.PlacementEvent.PlacementEnded;
import org.safeguardinghub.placement.PlacementEvent.PlacementRecorded;
import org.safeguardinghub.placement.PlacementRefusal;
import org.safeguardinghub.placement.RecordNotification;
import org.safeguardinghub.placement.RecordPlacement;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

class PlacementDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId NORTH = new AgencyId("northtown-csc");
    private static final AgencyId SOUTH = new AgencyId("southtown-csc");
    private static final AgencyId HOME = new AgencyId("hill-home");
    private static final RecordId ID = RecordId.random();
    private static final SubjectId CHILD = SubjectId.random();
    private static final Map<AgencyId, AgencyKind> KINDS =
            Map.of(
                    NORTH, AgencyKind.LA_CSC,
                    SOUTH, AgencyKind.LA_CSC,
                    HOME, AgencyKind.PLACEMENT);

    @Test
    void nobody_becomes_responsible_by_saying_so_while_another_is() {
        var own = placing(NORTH, NORTH, SOUTH);
        var others = placing(HOME, NORTH, SOUTH);

        assertThat(footing(own, Set.of())).isEqualTo(Footing.BECOMES_RESPONSIBLE);
        assertThat(footing(own, Set.of(NORTH))).isEqualTo(Footing.IS_RESPONSIBLE);
        assertThat(footing(own, Set.of(SOUTH))).isEqualTo(Footing.NOT_RESPONSIBLE);
        for (var responsible : Set.of(Set.<AgencyId>of(), Set.of(NORTH), Set.of(HOME))) {
            assertThat(footing(others, responsible)).isEqualTo(Footing.NOT_RESPONSIBLE);
        }
    }

    @Test
    void the_host_is_involved_only_by_whoever_is_responsible() {
        assertThat(recorded(placing(NORTH, NORTH, SOUTH), Set.of()).facts(7, NOW))
                .hasExactlyElementsOfTypes(Fact.Responsibility.class, Fact.Involvement.class);
        assertThat(recorded(placing(NORTH, NORTH, SOUTH), Set.of(NORTH)).facts(7, NOW))
                .hasExactlyElementsOfTypes(Fact.Involvement.class);
        assertThat(recorded(placing(NORTH, NORTH, NORTH), Set.of(NORTH)).facts(7, NOW)).isEmpty();
        assertThat(recorded(placing(NORTH, NORTH, SOUTH), Set.of(SOUTH)).facts(7, NOW)).isEmpty();
        assertThat(recorded(placing(HOME, NORTH, SOUTH), Set.of(NORTH)).facts(7, NOW)).isEmpty();
    }

    @Test
    void the_host_is_told_before_and_in_an_emergency_within_five_working_days() {
        var planned = recorded(placing(NORTH, NORTH, SOUTH, false, NOW), Set.of());
        assertThat(planned.notificationDueBy()).isEqualTo(NOW);
        assertThat(planned.coded()).containsEntry("notified", "IN_TIME");
        var late = recorded(placing(NORTH, NORTH, SOUTH, false, NOW.plusSeconds(1)), Set.of());
        assertThat(late.coded()).containsEntry("notified", "LATE");
        var emergency = recorded(placing(NORTH, NORTH, SOUTH, true, null), Set.of());
        assertThat(emergency.notificationDueBy()).isEqualTo(Instant.parse("2026-03-10T00:00:00Z"));
        assertThat(emergency.coded()).containsEntry("notified", "NOT_YET");
    }

    @Test
    void it_is_between_authorities_in_the_register_and_of_a_child_whom_the_recorder_holds() {
        assertThat(refusal(placing(NORTH, NORTH, SOUTH), NORTH)).isNull();
        assertThat(refusal(placing(NORTH, NORTH, HOME), NORTH))
                .isEqualTo(new PlacementRefusal.NotAnAuthority("/hostAuthority", true));
        assertThat(refusal(placing(NORTH, new AgencyId("nobody-knows"), SOUTH), NORTH))
                .isEqualTo(new PlacementRefusal.NotAnAuthority("/responsibleAuthority", false));
        assertThat(refusal(placing(NORTH, NORTH, SOUTH), SOUTH)).isEqualTo(new Refusal.NotFound());
        assertThat(refusal(placing(NORTH, NORTH, SOUTH), null)).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void its_recorder_ends_it_once() {
        var placed = recorded(placing(NORTH, NORTH, SOUTH), Set.of());
        var inPlace = new PlacementLife.Standing.InPlace(placed);
        var ended = new PlacementLife.Standing.Ended(placed);

        assertThat(PlacementLife.refusal(ending(NORTH), inPlace)).isNull();
        assertThat(PlacementLife.refusal(ending(NORTH), ended))
                .isEqualTo(PlacementRefusal.Reason.PLACEMENT_ALREADY_ENDED);
        assertThat(PlacementLife.refusal(ending(SOUTH), inPlace)).isEqualTo(new Refusal.NotFound());
        assertThat(PlacementLife.refusal(ending(SOUTH), ended)).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void
            that_the_host_has_to_be_told_is_owed_by_the_recorder_until_it_was_or_the_placement_ended() {
        var untold = recorded(placing(NORTH, NORTH, SOUTH, true, null), Set.of());
        assertThat(untold.startsClocks())
                .containsExactly(
                        Start.due(
                                untold.notificationDueBy(),
                                ClockKind.PLACEMENT_NOTIFICATION,
                                untold.placement(),
                                NORTH));
        assertThat(recorded(placing(NORTH, NORTH, SOUTH, true, NOW), Set.of()).startsClocks())
                .isEmpty();
        assertThat(recorded(placing(NORTH, NORTH, NORTH, true, null), Set.of()).startsClocks())
                .isEmpty();
        var stop = Stop.all(ClockKind.PLACEMENT_NOTIFICATION, ID);
        assertThat(new HostNotified(ID, NORTH, CHILD, NOW, true).stopsClocks())
                .containsExactly(stop);
        assertThat(new PlacementEnded(ID, NORTH, CHILD, NOW, Sealed.NOTHING).stopsClocks())
                .containsExactly(Stop.lapsed(ClockKind.PLACEMENT_NOTIFICATION, ID));
    }

    @Test
    void its_recorder_says_once_that_the_host_was_told_and_not_ahead_of_time() {
        assertThat(notified(NORTH, NOW, false)).isNull();
        assertThat(notified(NORTH, NOW, true)).isEqualTo(PlacementRefusal.Reason.ALREADY_NOTIFIED);
        assertThat(notified(NORTH, NOW.plusSeconds(1), false))
                .isEqualTo(PlacementRefusal.Reason.NOTIFIED_IN_THE_FUTURE);
        for (var already : Set.of(true, false)) {
            assertThat(notified(SOUTH, NOW, already)).isEqualTo(new Refusal.NotFound());
        }
    }

    private static @Nullable Refusal notified(AgencyId by, Instant at, boolean already) {
        return PlacementLife.refusal(new RecordNotification(ID, by, at), NORTH, already, NOW);
    }

    private static Footing footing(RecordPlacement command, Set<AgencyId> responsible) {
        return Footing.of(command.owner(), command.responsibleAuthority(), responsible);
    }

    private static PlacementRecorded recorded(RecordPlacement command, Set<AgencyId> responsible) {
        var known = new RecordPlacementHandler.Known(command.owner(), KINDS, responsible);
        return (PlacementRecorded) RecordPlacementHandler.decided(command, known, Sealed.NOTHING);
    }

    private static @Nullable Refusal refusal(RecordPlacement command, @Nullable AgencyId holder) {
        return RecordPlacementHandler.refusal(
                command, new RecordPlacementHandler.Known(holder, KINDS, Set.of()));
    }

    private static RecordPlacement placing(AgencyId by, AgencyId responsible, AgencyId host) {
        return placing(by, responsible, host, responsible, false, null);
    }

    private static RecordPlacement placing(
            AgencyId by,
            AgencyId responsible,
            AgencyId host,
            boolean emergency,
            @Nullable Instant notifiedAt) {
        return placing(by, responsible, host, null, emergency, notifiedAt);
    }

    private static RecordPlacement placing(
            AgencyId by,
            AgencyId responsible,
            AgencyId host,
            @Nullable AgencyId whereFound,
            boolean emergency,
            @Nullable Instant notifiedAt) {
        return new RecordPlacement(
                ID,
                by,
                CHILD,
                responsible,
                host,
                whereFound,
                NOW,
                null,
                emergency,
                notifiedAt,
                new Content(Map.of()));
    }

    private static EndPlacement ending(AgencyId by) {
        return new EndPlacement(ID, by, new Content(Map.of()));
    }
}
