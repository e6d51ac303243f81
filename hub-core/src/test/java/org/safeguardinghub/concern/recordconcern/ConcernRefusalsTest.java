package org.safeguardinghub.concern.recordconcern;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.concern.ConcernRefusal;
import org.safeguardinghub.concern.RecordConcern;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ConcernRefusalsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final SubjectId CHILD = SubjectId.random();
    private static final SubjectId SIBLING = SubjectId.random();
    private static final Map<SubjectId, AgencyId> BOTH = Map.of(CHILD, SCHOOL, SIBLING, SCHOOL);

    @Test
    void a_concern_about_persons_of_ones_own_is_accepted() {
        assertThat(refusal(NOW, NOW, BOTH)).isNull();
        assertThat(refusal(null, null, BOTH)).isNull();
    }

    @Test
    void a_person_unknown_or_held_by_another_gets_the_same_silence() {
        var others = Map.of(CHILD, SCHOOL, SIBLING, new AgencyId("northtown-csc"));

        assertThat(refusal(NOW, NOW, Map.of(CHILD, SCHOOL))).isEqualTo(new Refusal.NotFound());
        assertThat(refusal(NOW, NOW, others)).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void it_cannot_have_ended_before_it_began() {
        assertThat(refusal(NOW, NOW.minusMillis(1), BOTH))
                .isEqualTo(new ConcernRefusal.EndsBeforeItBegins());
    }

    @Test
    void it_cannot_lie_in_the_future_beyond_what_clocks_may_differ() {
        var skewed = NOW.plus(RecordConcernHandler.CLOCK_SKEW);

        assertThat(refusal(skewed, skewed, BOTH)).isNull();
        assertThat(refusal(skewed.plusMillis(1), null, BOTH))
                .isEqualTo(new ConcernRefusal.InTheFuture());
    }

    private static @Nullable Refusal refusal(
            @Nullable Instant from, @Nullable Instant to, Map<SubjectId, AgencyId> holders) {
        var command =
                new RecordConcern(
                        RecordId.random(),
                        SCHOOL,
                        Set.of(CHILD, SIBLING),
                        from,
                        to,
                        List.of(),
                        new Content(Map.of()));
        return RecordConcernHandler.refusal(command, holders, NOW);
    }
}
