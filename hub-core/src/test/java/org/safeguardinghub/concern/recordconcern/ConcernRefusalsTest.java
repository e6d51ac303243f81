package org.safeguardinghub.concern.recordconcern;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.concern.ConcernRefusal;
import org.safeguardinghub.concern.RecordConcern;
import org.safeguardinghub.concern.StatedSuspect;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class ConcernRefusalsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final SubjectId CHILD = SubjectId.random();
    private static final SubjectId SIBLING = SubjectId.random();
    private static final RecordId PARK = RecordId.random();
    private static final Known BOTH = persons(Map.of(CHILD, SCHOOL, SIBLING, SCHOOL));

    @Test
    void a_concern_about_persons_of_ones_own_is_accepted() {
        assertThat(refusal(NOW, NOW, BOTH)).isNull();
        assertThat(refusal(null, null, BOTH)).isNull();
    }

    @Test
    void a_person_unknown_or_held_by_another_gets_the_same_silence() {
        var others = persons(Map.of(CHILD, SCHOOL, SIBLING, CARE));

        assertThat(refusal(NOW, NOW, persons(Map.of(CHILD, SCHOOL))))
                .isEqualTo(new Refusal.NotFound());
        assertThat(refusal(NOW, NOW, others)).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void a_suspect_whose_record_is_anothers_gets_the_same_silence() {
        var suspect = new StatedSuspect(UUID.randomUUID(), SubjectId.random(), List.of());

        assertThat(refusal(NOW, NOW, List.of(suspect), Set.of(), BOTH))
                .isEqualTo(new Refusal.NotFound());
    }

    @Test
    void a_context_is_named_by_its_owner_alone() {
        var own = new Known(BOTH.persons(), Map.of(PARK, SCHOOL));
        var others = new Known(BOTH.persons(), Map.of(PARK, CARE));

        assertThat(refusal(NOW, NOW, List.of(), Set.of(PARK), own)).isNull();
        assertThat(refusal(NOW, NOW, List.of(), Set.of(PARK), others))
                .isEqualTo(new Refusal.NotFound());
        assertThat(refusal(NOW, NOW, List.of(), Set.of(PARK), BOTH))
                .isEqualTo(new Refusal.NotFound());
    }

    @Test
    void it_cannot_have_ended_before_it_began() {
        assertThat(refusal(NOW, NOW.minusMillis(1), BOTH))
                .isEqualTo(new ConcernRefusal.EndsBeforeItBegins());
    }

    @Test
    void it_cannot_lie_in_the_future_beyond_what_clocks_may_differ() {
        var skewed = NOW.plus(RecordConcernHandler.CLOCK_SKEW);
        var later = skewed.plusMillis(1);

        assertThat(refusal(skewed, skewed, BOTH)).isNull();
        assertThat(refusal(later, null, BOTH))
                .isEqualTo(new ConcernRefusal.InTheFuture("/occurredFrom"));
        assertThat(refusal(later, later, BOTH))
                .isEqualTo(new ConcernRefusal.InTheFuture("/occurredAt"));
        assertThat(refusal(NOW, later, BOTH))
                .isEqualTo(new ConcernRefusal.InTheFuture("/occurredTo"));
    }

    private static Known persons(Map<SubjectId, AgencyId> holders) {
        return new Known(holders, Map.of());
    }

    private static @Nullable Refusal refusal(
            @Nullable Instant from, @Nullable Instant to, Known known) {
        return refusal(from, to, List.of(), Set.of(), known);
    }

    private static @Nullable Refusal refusal(
            @Nullable Instant from,
            @Nullable Instant to,
            List<StatedSuspect> suspects,
            Set<RecordId> contexts,
            Known known) {
        var command =
                new RecordConcern(
                        RecordId.random(),
                        SCHOOL,
                        Set.of(CHILD, SIBLING),
                        from,
                        to,
                        List.of(),
                        suspects,
                        contexts,
                        new Content(Map.of()));
        return RecordConcernHandler.refusal(command, known, NOW);
    }
}
