package org.safeguardinghub.marker.setmarker;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.marker.Exchange;
import org.safeguardinghub.marker.MarkerEvent.MarkerSet;
import org.safeguardinghub.marker.MarkerKind;
import org.safeguardinghub.marker.MarkerRefusal.AlreadyRemoved;
import org.safeguardinghub.marker.MarkerRefusal.Wrong;
import org.safeguardinghub.marker.SetMarker;
import org.safeguardinghub.marker.setmarker.MarkerLife.Standing;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.Map;

class MarkerDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant AHEAD = NOW.plusSeconds(1);
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final AgencyId SCHOOL = new AgencyId("hill-school");
    private static final RecordId ID = RecordId.random();
    private static final SubjectId CHILD = SubjectId.random();
    private static final MarkerSet MARKER = new MarkerSet(ID, CARE, CHILD, AHEAD, Sealed.NOTHING);
    private static final Standing STANDS = new Standing.Stands(MARKER);
    private static final Standing REMOVED = new Standing.Removed(MARKER);

    @ParameterizedTest
    @EnumSource
    void exploitation_needs_an_exchange_and_the_definition_it_follows(MarkerKind kind) {
        var needed = kind.isExploitation();
        for (var exchange :
                new Exchange[] {
                    new Exchange(true, false), new Exchange(false, true), new Exchange(true, true)
                }) {
            assertThat(set(kind, "2017", exchange, CARE, AHEAD)).isNull();
            assertThat(set(kind, null, exchange, CARE, AHEAD))
                    .isEqualTo(needed ? Wrong.NO_DEFINITION : null);
        }
        assertThat(set(kind, "2017", new Exchange(false, false), CARE, AHEAD))
                .isEqualTo(needed ? Wrong.NO_EXCHANGE : null);
    }

    @Test
    void both_kinds_of_exploitation_are_among_the_kinds() {
        assertThat(MarkerKind.values()).filteredOn(MarkerKind::isExploitation).hasSize(2);
    }

    @Test
    void it_is_set_on_a_person_of_ones_own_and_reviewed_later() {
        var none = new Exchange(false, false);
        assertThat(set(MarkerKind.OTHER, null, none, SCHOOL, AHEAD))
                .isEqualTo(new Refusal.NotFound());
        assertThat(set(MarkerKind.OTHER, null, none, null, AHEAD))
                .isEqualTo(new Refusal.NotFound());
        assertThat(set(MarkerKind.OTHER, null, none, CARE, NOW))
                .isEqualTo(Wrong.REVIEWED_IN_THE_PAST);
    }

    @Test
    void what_stands_may_be_moved_reviewed_and_removed_by_its_owner() {
        assertThat(refusal(CARE, AHEAD, STANDS)).isNull();
        assertThat(refusal(CARE, null, STANDS)).isNull();
        assertThat(refusal(CARE, NOW, STANDS)).isEqualTo(Wrong.REVIEWED_IN_THE_PAST);
        assertThat(refusal(CARE, AHEAD, REMOVED)).isEqualTo(new AlreadyRemoved(ID));
        assertThat(refusal(CARE, null, REMOVED)).isEqualTo(new AlreadyRemoved(ID));
    }

    @Test
    void for_another_agency_it_is_not_there() {
        assertThat(refusal(SCHOOL, AHEAD, STANDS)).isEqualTo(new Refusal.NotFound());
        assertThat(refusal(SCHOOL, NOW, STANDS)).isEqualTo(new Refusal.NotFound());
        assertThat(refusal(SCHOOL, AHEAD, REMOVED)).isEqualTo(new Refusal.NotFound());
    }

    private static @Nullable Refusal refusal(
            AgencyId by, @Nullable Instant reviewBy, Standing standing) {
        return MarkerLife.refusal(ID, by, reviewBy, standing, NOW);
    }

    private static @Nullable Refusal set(
            MarkerKind kind,
            @Nullable String definition,
            Exchange exchange,
            @Nullable AgencyId holder,
            Instant reviewBy) {
        var command =
                new SetMarker(
                        ID,
                        CARE,
                        CHILD,
                        kind,
                        definition,
                        exchange,
                        reviewBy,
                        new Content(Map.of()));
        return SetMarkerHandler.refusal(command, holder, NOW);
    }
}
