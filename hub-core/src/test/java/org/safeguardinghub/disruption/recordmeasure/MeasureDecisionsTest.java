package org.safeguardinghub.disruption.recordmeasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.disruption.MeasureEvent.MeasureRecorded;
import org.safeguardinghub.disruption.MeasureRefusal;
import org.safeguardinghub.disruption.MeasureState;
import org.safeguardinghub.disruption.MeasureType;
import org.safeguardinghub.disruption.MoveMeasure;
import org.safeguardinghub.disruption.RecordMeasure;
import org.safeguardinghub.disruption.Target;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

class MeasureDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final LocalDate CHILDS_BIRTH = LocalDate.parse("2008-03-03");
    private static final RecordId ID = RecordId.random();
    private static final SubjectId SUSPECT = SubjectId.random();
    private static final SubjectId CHILD = SubjectId.random();
    private static final Content WORDS = new Content(Map.of());
    private static final Target ADULT = new Target.Person(null, Target.Age.ADULT, false);
    private static final Target PLACE = new Target.Context(Target.Kind.PLACE, null);

    /** Every state, and to which others the measure may come from it. */
    @ParameterizedTest
    @CsvSource({
        "CONSIDERED, REQUESTED IN_FORCE ENDED REFUSED",
        "REQUESTED,  IN_FORCE ENDED REFUSED",
        "IN_FORCE,   BREACHED ENDED",
        "BREACHED,   IN_FORCE BREACHED ENDED",
        "ENDED,      ''",
        "REFUSED,    REQUESTED ENDED"
    })
    void a_measure_comes_only_there(MeasureState from, String expected) {
        var reached = new TreeSet<MeasureState>();
        for (var to : MeasureState.values()) {
            var refusal = move(POLICE, from, to);
            if (refusal == null) {
                reached.add(to);
            } else {
                assertThat(refusal).isEqualTo(MeasureRefusal.NOT_FROM_HERE);
            }
        }
        assertThat(reached.stream().map(Enum::name)).containsExactly(words(expected));
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.trim().split(" +", -1);
    }

    @Test
    void whoever_recorded_it_and_whoever_leads_move_it() {
        assertThat(move(CARE, MeasureState.CONSIDERED, MeasureState.REQUESTED)).isNull();
        assertThat(move(SCHOOL, MeasureState.CONSIDERED, MeasureState.REQUESTED))
                .isEqualTo(new Refusal.NotFound());
        assertThat(move(SCHOOL, MeasureState.ENDED, MeasureState.REQUESTED))
                .isEqualTo(new Refusal.NotFound());
    }

    @Test
    void somebody_who_may_be_a_child_needs_the_confirmations() {
        for (var age : Target.Age.values()) {
            var bare = refusal(new Target.Person(null, age, false));
            var confirmed = refusal(new Target.Person(null, age, true));
            assertThat(bare)
                    .isEqualTo(age == Target.Age.ADULT ? null : MeasureRefusal.CHILD_NOT_CONFIRMED);
            assertThat(confirmed).isNull();
        }
        assertThat(refusal(PLACE)).isNull();
    }

    @Test
    void it_begins_in_a_beginning_and_ends_after_it() {
        for (var state : MeasureState.values()) {
            assertThat(recording(PLACE, state, null, null).unsound(true))
                    .isEqualTo(state.isBeginning() ? null : MeasureRefusal.NO_BEGINNING);
        }
        var state = MeasureState.CONSIDERED;
        assertThat(recording(PLACE, state, NOW, NOW.plusNanos(1)).unsound(true)).isNull();
        assertThat(recording(PLACE, state, NOW, NOW).unsound(true))
                .isEqualTo(MeasureRefusal.ENDS_BEFORE_IT_BEGINS);
        assertThat(recording(PLACE, state, null, NOW).unsound(true))
                .isEqualTo(MeasureRefusal.ENDS_BEFORE_IT_BEGINS);
        assertThat(recording(PLACE, state, null, null).unsound(false))
                .isEqualTo(MeasureRefusal.UNKNOWN_LEAD);
    }

    @Test
    void its_owner_holds_everybody_whom_it_names() {
        var target = new Target.Person(SUSPECT, Target.Age.ADULT, false);
        var command = recording(target, MeasureState.CONSIDERED, null, null);
        var all = new RecordMeasureHandler.Known(true, Set.of(SUSPECT, CHILD), List.of());
        assertThat(RecordMeasureHandler.refusal(command, all, NOW)).isNull();
        for (var held : Set.of(Set.of(SUSPECT), Set.of(CHILD), Set.<SubjectId>of())) {
            var known = new RecordMeasureHandler.Known(true, held, List.of(CHILDS_BIRTH));
            assertThat(RecordMeasureHandler.refusal(command, known, NOW))
                    .isEqualTo(new Refusal.NotFound());
        }
    }

    @Test
    void a_birth_date_on_record_is_believed_and_not_the_age_that_is_given() {
        var target = new Target.Person(SUSPECT, Target.Age.ADULT, false);
        var eighteenToday = LocalDate.parse("2008-03-02");
        assertThat(refusal(target, null, eighteenToday)).isNull();
        assertThat(refusal(target, NOW.plusSeconds(1), eighteenToday)).isNull();
        var unconfirmed = MeasureRefusal.CHILD_NOT_CONFIRMED;
        assertThat(refusal(target, null, CHILDS_BIRTH)).isEqualTo(unconfirmed);
        var longAfter = NOW.plus(Duration.ofDays(9000));
        assertThat(refusal(target, longAfter, CHILDS_BIRTH)).isEqualTo(unconfirmed);
        var before = NOW.minus(Duration.ofDays(1));
        assertThat(refusal(target, before, eighteenToday)).isEqualTo(unconfirmed);
        var adultsBirth = LocalDate.parse("1980-01-01");
        assertThat(refusal(target, null, adultsBirth, CHILDS_BIRTH)).isEqualTo(unconfirmed);
    }

    private static @Nullable Refusal refusal(
            Target target, @Nullable Instant from, LocalDate... born) {
        return RecordMeasureHandler.refusal(
                recording(target, MeasureState.CONSIDERED, from, null),
                new RecordMeasureHandler.Known(true, Set.of(SUSPECT, CHILD), List.of(born)),
                NOW);
    }

    @Test
    void whoever_it_is_on_may_have_been_a_child_and_a_place_was_not() {
        assertThat(recorded(ADULT).facts(7, NOW))
                .singleElement()
                .satisfies(fact -> assertThat(((Fact.Suspect) fact).surelyAdult()).isFalse());
        assertThat(recorded(PLACE).facts(7, NOW)).isEmpty();
    }

    private static MeasureRecorded recorded(Target target) {
        return (MeasureRecorded)
                RecordMeasureHandler.decided(
                        recording(target, MeasureState.CONSIDERED, null, null), Sealed.NOTHING);
    }

    private static @Nullable Refusal refusal(Target target) {
        return RecordMeasureHandler.refusal(
                recording(target, MeasureState.CONSIDERED, null, null),
                new RecordMeasureHandler.Known(true, Set.of(CHILD), List.of()),
                NOW);
    }

    private static RecordMeasure recording(
            Target target, MeasureState state, @Nullable Instant from, @Nullable Instant until) {
        return new RecordMeasure(
                ID,
                POLICE,
                MeasureType.SRO,
                state,
                target,
                Set.of(CHILD),
                CARE,
                null,
                from,
                until,
                WORDS);
    }

    private static @Nullable Refusal move(AgencyId by, MeasureState from, MeasureState to) {
        return MeasureLife.refusal(
                new MoveMeasure(ID, by, to, WORDS),
                new MeasureLife.Known(Set.of(POLICE, CARE), from));
    }
}
