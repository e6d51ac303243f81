package org.safeguardinghub.crossarea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.crossarea.OpenPatternHandler.Known;
import org.safeguardinghub.crossarea.OpeningEvent.HolderTold;
import org.safeguardinghub.crossarea.OpeningEvent.PatternOpened;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.sharing.Fact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may open what, and who is told. */
class OpenPatternTest {
    private static final AgencyId COUNCIL = new AgencyId("council");
    private static final AgencyId SCHOOL = new AgencyId("school");
    private static final AgencyId FORCE = new AgencyId("force");
    private static final RecordId ONE = RecordId.random();
    private static final RecordId OTHER = RecordId.random();
    private static final Duration LASTS = Duration.ofDays(7);
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void what_nobody_of_the_own_areas_holds_is_not_there_to_be_opened() {
        assertThat(OpenPatternHandler.refusal(new Known(Map.of(), Set.of(), Set.of(), LASTS)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void what_is_open_is_not_opened_again_but_for_what_came_since() {
        var holders = Map.of(ONE, SCHOOL, OTHER, SCHOOL);
        assertThat(
                        OpenPatternHandler.refusal(
                                new Known(holders, Set.of(ONE, OTHER), Set.of(), LASTS)))
                .isEqualTo(OpeningRefusal.IN_FORCE);
        assertThat(OpenPatternHandler.refusal(new Known(holders, Set.of(ONE), Set.of(), LASTS)))
                .isNull();
    }

    @Test
    void each_holder_is_told_of_its_own_and_the_home_authority_that_it_was_decided() {
        var events = decided(Map.of(ONE, SCHOOL, OTHER, COUNCIL), Set.of(FORCE, COUNCIL));
        assertThat(events).hasSize(2);
        var opened = (PatternOpened) events.getFirst();
        assertThat(opened.records()).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(opened.told()).containsExactly(FORCE, SCHOOL);
        assertThat(Duration.between(opened.validity().from(), opened.validity().until()))
                .isEqualTo(LASTS);
        var told = (HolderTold) events.getLast();
        assertThat(told.holder()).isEqualTo(SCHOOL);
        assertThat(told.coded()).containsEntry("opened", ONE.text());
        assertThat(told.onlyFor()).isEqualTo(SCHOOL);
        assertThat(told.forOwnerToo()).isFalse();
    }

    @Test
    void each_record_is_opened_by_a_fact_of_its_own_and_the_notice_is_for_those_who_are_told() {
        var opened =
                (PatternOpened) decided(Map.of(ONE, SCHOOL, OTHER, FORCE), Set.of()).getFirst();
        var facts = opened.facts(7, NOW);
        assertThat(facts.stream().map(Fact::id)).hasSize(5);
        assertThat(facts)
                .filteredOn(Fact.Opening.class::isInstance)
                .extracting(fact -> ((Fact.Opening) fact).record())
                .containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(facts.stream().map(Fact::id).distinct()).hasSize(4);
        assertThat(facts)
                .filteredOn(Fact.Handling.class::isInstance)
                .extracting(fact -> ((Fact.Handling) fact).agencies())
                .containsExactly(Set.of(SCHOOL, FORCE));
    }

    private static List<OpeningEvent> decided(Map<RecordId, AgencyId> holders, Set<AgencyId> home) {
        var command =
                new OpenPattern(
                        RecordId.random(),
                        COUNCIL,
                        ThingKind.VEHICLE,
                        Purpose.DISRUPTION,
                        holders.keySet(),
                        new Content(Map.of()));
        return OpenPatternHandler.decided(
                command, new Known(holders, Set.of(), home, LASTS), Sealed.NOTHING, NOW);
    }
}
