package org.safeguardinghub.assessment.recordassessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.assessment.AssessmentRefusal.OwnAssessment;
import org.safeguardinghub.assessment.AssessmentRefusal.Wrong;
import org.safeguardinghub.assessment.DissentFromAssessment;
import org.safeguardinghub.assessment.FactorClass;
import org.safeguardinghub.assessment.FactorCode;
import org.safeguardinghub.assessment.Presence;
import org.safeguardinghub.assessment.Prompt;
import org.safeguardinghub.assessment.RecordAssessment;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class AssessmentDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final AgencyId SCHOOL = new AgencyId("hill-school");
    private static final RecordId ID = RecordId.random();
    private static final SubjectId CHILD = SubjectId.random();
    private static final Content NOTHING = new Content(Map.of());

    @Test
    void it_is_of_persons_of_ones_own() {
        assertThat(refusal(NOW, NOW.plusSeconds(1), Map.of(CHILD, CARE))).isNull();
        assertThat(refusal(NOW, NOW.plusSeconds(1), Map.of(CHILD, SCHOOL)))
                .isEqualTo(new Refusal.NotFound());
        assertThat(refusal(NOW, NOW.plusSeconds(1), Map.of())).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void it_speaks_of_a_moment_that_was_and_is_reviewed_after_it() {
        var own = Map.of(CHILD, CARE);
        var skewed = NOW.plusSeconds(10);
        assertThat(refusal(NOW.minusSeconds(9), NOW.minusSeconds(8), own)).isNull();
        assertThat(refusal(skewed, skewed.plusSeconds(1), own)).isNull();
        assertThat(refusal(skewed.plusMillis(1), skewed.plusSeconds(1), own))
                .isEqualTo(Wrong.IN_THE_FUTURE);
        assertThat(refusal(NOW, NOW, own)).isEqualTo(Wrong.REVIEWED_BEFORE);
    }

    @Test
    void who_assessed_does_not_dissent_and_everybody_else_may() {
        assertThat(AssessmentLife.refusal(new DissentFromAssessment(ID, CARE, NOTHING), CARE))
                .isEqualTo(new OwnAssessment(ID));
        assertThat(AssessmentLife.refusal(new DissentFromAssessment(ID, SCHOOL, NOTHING), CARE))
                .isNull();
    }

    @Test
    void a_sign_of_harm_that_is_present_prompts_and_nothing_else_does() {
        for (var kind : FactorClass.values()) {
            for (var presence : Presence.values()) {
                var harm = kind == FactorClass.HARM_INDICATOR && presence == Presence.PRESENT;
                assertThat(Prompt.of(List.of(new Prompt.Seen(kind, presence))))
                        .isEqualTo(
                                harm ? Set.of(Prompt.CONSIDER_SUSPECTED_OR_EVIDENCED) : Set.of());
            }
        }
    }

    @Test
    void how_many_there_are_and_in_which_order_never_matters() {
        var random = new Random(35);
        for (int i = 0; i < 2_000; i++) {
            var seen = new ArrayList<Prompt.Seen>();
            int factors = random.nextInt(6);
            for (int f = 0; f < factors; f++) {
                seen.add(
                        new Prompt.Seen(
                                any(random, FactorClass.values()), any(random, Presence.values())));
            }
            var more = new ArrayList<>(seen);
            more.addAll(seen);
            more.add(new Prompt.Seen(FactorClass.RISK_INDICATOR, Presence.PRESENT));
            Collections.shuffle(more, random);
            assertThat(Prompt.of(more)).isEqualTo(Prompt.of(seen));
        }
    }

    @Test
    void every_code_but_other_has_its_class_and_health_stays_with_health() {
        assertThat(FactorCode.values())
                .filteredOn(code -> code.kind() == null)
                .containsExactly(FactorCode.OTHER);
        assertThat(Arrays.stream(FactorCode.values()).map(FactorCode::kind))
                .contains(FactorClass.values());
        assertThat(FactorCode.values())
                .filteredOn(code -> code.category() == Category.SEXH)
                .containsExactlyInAnyOrder(
                        FactorCode.SUBSTANCE_USE,
                        FactorCode.MENTAL_HEALTH,
                        FactorCode.REPEATED_STIS,
                        FactorCode.PREGNANCY_WITH_EXPLOITATION_CONCERN);
    }

    private static <T> T any(Random random, T[] all) {
        return List.of(all).get(random.nextInt(all.length));
    }

    private static @Nullable Refusal refusal(
            Instant assessedAt, Instant reviewBy, Map<SubjectId, AgencyId> holders) {
        return RecordAssessmentHandler.refusal(
                new RecordAssessment(ID, CARE, Set.of(CHILD), assessedAt, reviewBy, NOTHING),
                holders,
                NOW);
    }
}
