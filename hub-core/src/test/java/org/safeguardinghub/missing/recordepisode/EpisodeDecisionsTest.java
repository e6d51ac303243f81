package org.safeguardinghub.missing.recordepisode;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.missing.FoundWhere;
import org.safeguardinghub.missing.InterviewOutcome;
import org.safeguardinghub.missing.MissingRefusal;
import org.safeguardinghub.missing.RecordEpisode;
import org.safeguardinghub.missing.RecordReturn;
import org.safeguardinghub.missing.RecordReturnInterview;
import org.safeguardinghub.missing.recordepisode.EpisodeLife.Standing;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class EpisodeDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final RecordId ID = RecordId.random();
    private static final Duration INTERVIEW_WITHIN = Duration.ofDays(3);
    private static final Content WORDS = new Content(Map.of());
    private static final Refusal HIDDEN = new Refusal.NotFound();

    private static final Standing MISSING = new Standing.Missing(NOW);
    private static final Standing RETURNED =
            new Standing.Returned(NOW.minus(INTERVIEW_WITHIN), NOW);
    private static final Standing INTERVIEWED = new Standing.Interviewed();

    @Test
    void missing_then_back_then_listened_to() {
        assertThat(back(POLICE, false, NOW, MISSING)).isNull();
        assertThat(back(POLICE, false, NOW, RETURNED)).isEqualTo(MissingRefusal.ALREADY_RETURNED);
        assertThat(back(POLICE, false, NOW, INTERVIEWED))
                .isEqualTo(MissingRefusal.ALREADY_RETURNED);
        for (var outcome : InterviewOutcome.values()) {
            assertThat(interview(POLICE, false, outcome, MISSING))
                    .isEqualTo(MissingRefusal.NOT_RETURNED);
            assertThat(interview(POLICE, false, outcome, RETURNED)).isNull();
            assertThat(interview(POLICE, false, outcome, INTERVIEWED))
                    .isEqualTo(MissingRefusal.ALREADY_INTERVIEWED);
        }
    }

    @Test
    void its_recorder_and_the_responsible_authority_add_to_it_and_nobody_else() {
        assertThat(back(CARE, true, NOW, MISSING)).isNull();
        assertThat(back(CARE, false, NOW, MISSING)).isEqualTo(HIDDEN);
        assertThat(back(CARE, false, NOW, RETURNED)).isEqualTo(HIDDEN);
        assertThat(interview(CARE, true, InterviewOutcome.OFFERED, RETURNED)).isNull();
        assertThat(interview(CARE, false, InterviewOutcome.OFFERED, RETURNED)).isEqualTo(HIDDEN);
    }

    @Test
    void nobody_is_back_before_being_missing_nor_missing_from_a_time_to_come() {
        assertThat(back(POLICE, false, NOW.minusNanos(1), MISSING))
                .isEqualTo(MissingRefusal.BACK_BEFORE_MISSING);
        var soon = NOW.plus(MissingRefusal.CLOCK_SKEW);
        assertThat(RecordEpisodeHandler.refusal(since(soon), POLICE, NOW)).isNull();
        assertThat(RecordEpisodeHandler.refusal(since(soon.plusNanos(1)), POLICE, NOW))
                .isEqualTo(MissingRefusal.IN_THE_FUTURE);
        assertThat(RecordEpisodeHandler.refusal(since(NOW), CARE, NOW)).isEqualTo(HIDDEN);
        assertThat(RecordEpisodeHandler.refusal(since(NOW), null, NOW)).isEqualTo(HIDDEN);
    }

    @Test
    void nobody_is_back_or_listened_to_at_a_time_still_to_come_nor_heard_before_the_return() {
        var soon = NOW.plus(MissingRefusal.CLOCK_SKEW);
        assertThat(back(POLICE, false, soon, MISSING)).isNull();
        assertThat(back(POLICE, false, soon.plusNanos(1), MISSING))
                .isEqualTo(MissingRefusal.RETURNED_IN_THE_FUTURE);
        assertThat(heard(soon)).isNull();
        assertThat(heard(soon.plusNanos(1))).isEqualTo(MissingRefusal.INTERVIEWED_IN_THE_FUTURE);
        var back = NOW.minus(INTERVIEW_WITHIN);
        assertThat(heard(back)).isNull();
        assertThat(heard(back.minusNanos(1))).isEqualTo(MissingRefusal.INTERVIEWED_BEFORE_RETURN);
    }

    private static @Nullable Refusal heard(Instant at) {
        var outcome = InterviewOutcome.ACCEPTED;
        return EpisodeLife.refusal(
                new RecordReturnInterview(ID, POLICE, false, outcome, at, true, true, WORDS),
                POLICE,
                RETURNED,
                NOW);
    }

    @Test
    void what_is_not_as_it_should_be_is_explained() {
        for (var outcome : InterviewOutcome.values()) {
            for (var independent : new boolean[] {true, false}) {
                var needs =
                        outcome == InterviewOutcome.DECLINED
                                || (outcome == InterviewOutcome.ACCEPTED && !independent);
                assertThat(
                                EpisodeLife.refusal(
                                        of(outcome, independent, false), POLICE, RETURNED, NOW))
                        .isEqualTo(needs ? MissingRefusal.NOT_EXPLAINED : null);
                assertThat(
                                EpisodeLife.refusal(
                                        of(outcome, independent, true), POLICE, RETURNED, NOW))
                        .isNull();
            }
        }
    }

    @Test
    void the_last_instant_is_in_time_and_the_next_is_not() {
        var held = of(InterviewOutcome.ACCEPTED, true, true);
        assertThat(EpisodeLife.isInTime(held, RETURNED)).isTrue();
        assertThat(
                        EpisodeLife.isInTime(
                                held,
                                new Standing.Returned(
                                        NOW.minus(INTERVIEW_WITHIN), NOW.minusNanos(1))))
                .isFalse();
    }

    private static RecordEpisode since(Instant since) {
        return new RecordEpisode(ID, POLICE, SubjectId.random(), since, WORDS);
    }

    private static @Nullable Refusal back(
            AgencyId by, boolean responsible, Instant at, Standing standing) {
        return EpisodeLife.refusal(
                new RecordReturn(ID, by, responsible, at, FoundWhere.HOME, WORDS),
                POLICE,
                standing,
                NOW);
    }

    private static @Nullable Refusal interview(
            AgencyId by, boolean responsible, InterviewOutcome outcome, Standing standing) {
        return EpisodeLife.refusal(
                new RecordReturnInterview(ID, by, responsible, outcome, NOW, true, true, WORDS),
                POLICE,
                standing,
                NOW);
    }

    private static RecordReturnInterview of(
            InterviewOutcome outcome, boolean independent, boolean explained) {
        return new RecordReturnInterview(
                ID, POLICE, false, outcome, NOW, independent, explained, WORDS);
    }
}
