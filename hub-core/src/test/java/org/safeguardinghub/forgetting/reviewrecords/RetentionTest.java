package org.safeguardinghub.forgetting.reviewrecords;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.concern.ConcernEvent.ConcernCorrected;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.forgetting.RetentionEvent.RecordKept;
import org.safeguardinghub.forgetting.RetentionEvent.ReviewDue;
import org.safeguardinghub.forgetting.RetentionEvent.ScheduleSet;
import org.safeguardinghub.forgetting.RetentionTrigger;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** When the owner of a record is asked whether it is kept on. */
class RetentionTest {
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final RecordId RECORD = RecordId.random();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BORN = LocalDate.of(2012, 5, 4);

    @Test
    void the_longest_of_what_applies_counts() {
        var closure = set(RetentionTrigger.CLOSURE, 35, DAY);
        var birth = set(RetentionTrigger.BIRTH, 75, DAY);
        assertThat(on(DAY, closure).until(record(DAY, BORN))).isEqualTo(DAY.plusYears(35));
        assertThat(on(DAY, closure, birth).until(record(DAY, BORN))).isEqualTo(BORN.plusYears(75));
    }

    @Test
    void while_it_is_not_known_from_when_one_of_them_counts_nothing_is_due() {
        var closure = set(RetentionTrigger.CLOSURE, 1, DAY);
        var birth = set(RetentionTrigger.BIRTH, 1, DAY);
        assertThat(on(DAY, closure, birth).until(record(DAY, null))).isNull();
        assertThat(on(DAY, closure).until(record(null, BORN))).isNull();
        assertThat(on(DAY).until(record(DAY, BORN))).isNull();
    }

    @Test
    void a_schedule_holds_from_its_day_on_and_takes_the_place_of_the_one_before() {
        var old = set(RetentionTrigger.RECORDED, 10, DAY);
        var next = set(RetentionTrigger.RECORDED, 20, DAY.plusDays(5));
        var again = set(RetentionTrigger.RECORDED, 15, DAY.plusDays(5));
        var record = record(DAY, BORN);
        assertThat(on(DAY.minusDays(1), old).until(record)).isNull();
        assertThat(on(DAY.plusDays(4), old, next).until(record)).isEqualTo(DAY.plusYears(10));
        assertThat(on(DAY.plusDays(5), next, old).until(record)).isEqualTo(DAY.plusYears(20));
        assertThat(on(DAY.plusDays(5), old, next, again).until(record))
                .isEqualTo(DAY.plusYears(15));
    }

    @Test
    void its_owner_is_asked_once_and_again_after_it_was_kept_on() {
        var schedules = on(DAY, set(RetentionTrigger.RECORDED, 10, DAY));
        var due = DAY.plusYears(10);
        var life = new LifeOfRecord(RECORD);
        take(life, recorded(), DAY);
        var said = LocalDate.of(2036, 4, 1);
        assertThat(isDue(life, schedules, said.minusDays(1))).isFalse();
        assertThat(isDue(life, schedules, said)).isTrue();

        var first = life.cycle();
        take(life, new ReviewDue(RECORD, CARE, Instant.EPOCH), said);
        assertThat(isDue(life, schedules, due.plusYears(1))).isFalse();

        take(life, kept(due.plusYears(5)), due.plusDays(3));
        assertThat(life.cycle()).isNotEqualTo(first);
        assertThat(isDue(life, schedules, due.plusYears(5).minusDays(1))).isFalse();
        assertThat(isDue(life, schedules, due.plusYears(5)))
                .as("on the day that somebody named")
                .isTrue();

        take(life, new RecordErased(RECORD, RecordId.random(), CARE, Instant.EPOCH), due);
        assertThat(isDue(life, schedules, due.plusYears(6))).isFalse();
    }

    /** Nor does what is said carry it: there is nothing of it in the event. */
    @Test
    void on_what_day_somebody_was_born_is_not_told_by_the_day_of_asking() {
        var schedules = on(DAY, set(RetentionTrigger.BIRTH, 25, DAY));
        for (int day = 1; day <= 30; day++) {
            var born = LocalDate.of(2012, 5, 1).plusDays(day);
            var life = new LifeOfRecord(RECORD);
            take(life, recorded(), DAY);
            var retained = Objects.requireNonNull(life.retained(RecordType.CONCERN, born));
            assertThat(retained.isDue(schedules, LocalDate.of(2037, 5, 31))).isFalse();
            assertThat(retained.isDue(schedules, LocalDate.of(2037, 6, 1))).isTrue();
        }
        assertThat(ReviewDue.class.getRecordComponents())
                .extracting(component -> component.getType().getSimpleName())
                .doesNotContain("LocalDate");
    }

    @Test
    void what_is_never_closed_counts_from_what_was_said_last() {
        var life = new LifeOfRecord(RECORD);
        take(life, recorded(), DAY);
        take(life, new ConcernCorrected(RECORD, CARE, Set.of(), Sealed.NOTHING), DAY.plusDays(9));
        take(
                life,
                new ConcernCorrected(RecordId.random(), CARE, Set.of(), Sealed.NOTHING),
                DAY.plusDays(30));
        assertThat(retained(life, RecordType.CONCERN).closed()).isEqualTo(DAY.plusDays(9));
        assertThat(retained(life, RecordType.CONCERN).recorded()).isEqualTo(DAY);
        assertThat(retained(life, RecordType.REFERRAL).closed()).as("open").isNull();
    }

    private static Schedules on(LocalDate day, ScheduleSet... set) {
        return Schedules.on(day, List.of(set));
    }

    private static ScheduleSet set(RetentionTrigger trigger, int years, LocalDate from) {
        return new ScheduleSet(
                RecordId.random(),
                CARE,
                RecordType.CONCERN,
                trigger,
                years,
                from,
                "Policy",
                Instant.EPOCH);
    }

    private static Retained record(@Nullable LocalDate closed, @Nullable LocalDate born) {
        return new Retained(RecordType.CONCERN, DAY, closed, born, null, false, false);
    }

    private static Retained retained(LifeOfRecord life, RecordType type) {
        return Objects.requireNonNull(life.retained(type, BORN));
    }

    private static boolean isDue(LifeOfRecord life, Schedules schedules, LocalDate today) {
        return retained(life, RecordType.CONCERN).isDue(schedules, today);
    }

    private static ConcernRecorded recorded() {
        return new ConcernRecorded(RECORD, CARE, Set.of(), null, null, List.of(), Sealed.NOTHING);
    }

    private static RecordKept kept(LocalDate reviewBy) {
        return new RecordKept(
                RecordId.random(), RECORD, CARE, "a", reviewBy, Instant.EPOCH, Sealed.NOTHING);
    }

    private static void take(LifeOfRecord life, Object event, LocalDate day) {
        life.take(
                new GenericEventMessage<>(
                        "id",
                        event,
                        MetaData.emptyInstance(),
                        day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }
}
