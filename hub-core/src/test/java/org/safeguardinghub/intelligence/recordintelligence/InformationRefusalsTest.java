package org.safeguardinghub.intelligence.recordintelligence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.intelligence.Grade;
import org.safeguardinghub.intelligence.GradeInformation;
import org.safeguardinghub.intelligence.Grading;
import org.safeguardinghub.intelligence.Handling;
import org.safeguardinghub.intelligence.HandlingCode;
import org.safeguardinghub.intelligence.InformationEvent.InformationSubmitted;
import org.safeguardinghub.intelligence.IntelligenceRefusal.AlreadyGraded;
import org.safeguardinghub.intelligence.IntelligenceRefusal.PoliceGrade;
import org.safeguardinghub.intelligence.IntelligenceRefusal.Wrong;
import org.safeguardinghub.intelligence.Marking;
import org.safeguardinghub.intelligence.RecordReport;
import org.safeguardinghub.intelligence.SubmitInformation;
import org.safeguardinghub.intelligence.recordintelligence.InformationLife.Standing;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact.Involvement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class InformationRefusalsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("hill-school");
    private static final AgencyId FORCE = new AgencyId("eastshire-police");
    private static final AgencyId OTHER = new AgencyId("westshire-police");
    private static final RecordId ID = RecordId.random();
    private static final SubjectId CHILD = SubjectId.random();
    private static final Content NOTHING = new Content(Map.of());
    private static final Known KNOWN =
            new Known(
                    Map.of(CHILD, SCHOOL),
                    Map.of(SCHOOL, AgencyKind.SCHOOL, FORCE, AgencyKind.POLICE));
    private static final InformationSubmitted TOLD =
            new InformationSubmitted(
                    ID,
                    SCHOOL,
                    FORCE,
                    Set.of(CHILD),
                    null,
                    null,
                    Marking.OFFICIAL_SENSITIVE,
                    Sealed.NOTHING);

    @Test
    void any_agency_tells_a_police_agency_of_its_own_persons() {
        assertThat(submitted(SCHOOL, FORCE, NOW, NOW)).isNull();
        assertThat(submitted(OTHER, FORCE, NOW, NOW)).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void it_goes_to_police_that_are_registered_and_to_nobody_else() {
        assertThat(submitted(SCHOOL, OTHER, NOW, NOW)).isEqualTo(Wrong.UNKNOWN_RECIPIENT);
        assertThat(submitted(FORCE, SCHOOL, NOW, NOW)).isEqualTo(Wrong.NOT_SENT_TO_POLICE);
        assertThat(submitted(FORCE, FORCE, NOW, NOW)).isEqualTo(Wrong.SENT_TO_ONESELF);
    }

    @Test
    void times_are_sound() {
        assertThat(submitted(SCHOOL, FORCE, NOW, NOW.minusSeconds(1)))
                .isEqualTo(Wrong.ENDS_BEFORE_IT_BEGINS);
        assertThat(submitted(SCHOOL, FORCE, NOW.plus(When.CLOCK_SKEW), null)).isNull();
        assertThat(submitted(SCHOOL, FORCE, NOW.plus(When.CLOCK_SKEW).plusMillis(1), null))
                .isEqualTo(Wrong.IN_THE_FUTURE);
        assertThat(submitted(SCHOOL, FORCE, NOW, NOW.plus(When.CLOCK_SKEW))).isNull();
        assertThat(submitted(SCHOOL, FORCE, NOW, NOW.plus(When.CLOCK_SKEW).plusMillis(1)))
                .isEqualTo(Wrong.ENDS_IN_THE_FUTURE);
    }

    @Test
    void whom_it_was_sent_to_works_with_the_child_by_the_senders_word() {
        assertThat(TOLD.facts(7, NOW))
                .singleElement()
                .isInstanceOfSatisfying(
                        Involvement.class,
                        fact -> {
                            assertThat(fact.agency()).isEqualTo(FORCE);
                            assertThat(fact.recordedBy()).isEqualTo(SCHOOL);
                            assertThat(fact.subject()).isEqualTo(CHILD);
                        });
    }

    @Test
    void only_the_police_it_was_sent_to_grade_it_and_once() {
        assertThat(graded(FORCE, null, new Standing.Received(TOLD))).isNull();
        assertThat(graded(SCHOOL, null, new Standing.Received(TOLD)))
                .isEqualTo(new PoliceGrade(ID));
        assertThat(graded(OTHER, null, new Standing.Received(TOLD)))
                .isEqualTo(new Refusal.NotFound());
        assertThat(graded(FORCE, null, new Standing.Graded(TOLD))).isEqualTo(new AlreadyGraded(ID));
        assertThat(graded(FORCE, NOW, new Standing.Received(TOLD)))
                .isEqualTo(Wrong.REVIEWED_IN_THE_PAST);
        assertThat(graded(OTHER, NOW, new Standing.Received(TOLD)))
                .isEqualTo(new Refusal.NotFound());
    }

    @Test
    void only_police_record_reports() {
        assertThat(reported(SCHOOL, KNOWN)).isEqualTo(Wrong.NOT_POLICE);
        assertThat(reported(FORCE, KNOWN)).isEqualTo(new Refusal.NotFound());
        for (var kind : AgencyKind.values()) {
            var known = new Known(Map.of(CHILD, FORCE), Map.of(FORCE, kind));
            var isPolice = kind == AgencyKind.POLICE || kind == AgencyKind.NCA;
            assertThat(reported(FORCE, known)).isEqualTo(isPolice ? null : Wrong.NOT_POLICE);
        }
    }

    private static @Nullable Refusal submitted(
            AgencyId owner, AgencyId to, @Nullable Instant from, @Nullable Instant until) {
        return SubmitInformationHandler.refusal(
                new SubmitInformation(
                        ID, owner, to, Set.of(CHILD), from, until, Marking.OFFICIAL, NOTHING),
                KNOWN,
                NOW);
    }

    private static @Nullable Refusal graded(
            AgencyId by, @Nullable Instant reviewBy, Standing standing) {
        var grading =
                new Grading(
                        new Grade.ThreeFiveTwo("1", "A", HandlingCode.P).given(),
                        new Handling(HandlingCode.P, List.of(), null),
                        1);
        return InformationLife.refusal(
                new GradeInformation(
                        ID, by, RecordId.random(), grading, Marking.OFFICIAL, reviewBy, NOTHING),
                standing,
                NOW);
    }

    private static @Nullable Refusal reported(AgencyId owner, Known known) {
        return RecordReportHandler.refusal(
                new RecordReport(
                        ID,
                        owner,
                        Set.of(CHILD),
                        null,
                        null,
                        null,
                        Marking.OFFICIAL,
                        null,
                        NOTHING),
                known,
                NOW);
    }
}
