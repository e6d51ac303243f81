package org.safeguardinghub.clock.breachclock;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.clock.ClockEvent.ClockBreached;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.ClockRefusal;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.clock.RecordBreach;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.DeskWork;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.DeskSet;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class BreachDecisionsTest {
    private static final RecordId RECORD = RecordId.random();
    private static final AgencyId CARE = new AgencyId("northtown-care");
    private static final Instant DUE = Instant.parse("2026-03-04T00:00:00Z");
    private static final EventMessage<?> STARTED = event(new Starts(ClockKind.ACKNOWLEDGEMENT));

    private record Starts(ClockKind kind) implements MovesClocks {
        @Override
        public List<Start> startsClocks() {
            return List.of(Start.of(kind, RECORD, CARE));
        }
    }

    private record Stops(ClockKind kind) implements MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return List.of(Stop.all(kind, RECORD));
        }
    }

    @Test
    void a_clock_runs_until_it_is_stopped_begun_anew_or_said_to_be_late() {
        var breach = breach(STARTED);
        assertThat(running(breach, STARTED)).isTrue();
        assertThat(running(breach, STARTED, event(new Stops(ClockKind.ASSESSMENT)))).isTrue();
        assertThat(running(breach, STARTED, event(new Starts(ClockKind.ASSESSMENT)))).isTrue();

        assertThat(running(breach)).isFalse();
        assertThat(running(breach, STARTED, event(new Stops(ClockKind.ACKNOWLEDGEMENT)))).isFalse();
        assertThat(running(breach, STARTED, event(new Starts(ClockKind.ACKNOWLEDGEMENT))))
                .isFalse();
        assertThat(running(breach, STARTED, event(breached()))).isFalse();
    }

    @Test
    void what_is_begun_anew_by_the_same_time_is_not_late_twice() {
        var anew = event(new Starts(ClockKind.ACKNOWLEDGEMENT));
        var stopped = event(new Stops(ClockKind.ACKNOWLEDGEMENT));
        assertThat(running(breach(anew), STARTED, stopped, anew)).isTrue();
        assertThat(running(breach(anew), STARTED, event(breached()), stopped, anew)).isFalse();
    }

    @Test
    void what_several_owe_on_one_record_is_stopped_and_passed_on_for_each() {
        var other = new AgencyId("southtown-care");
        var breach = breach(STARTED);
        assertThat(running(breach, STARTED, event(new Done(other)))).isTrue();
        assertThat(running(breach, STARTED, event(new Done(CARE)))).isFalse();
        assertThat(running(breach, STARTED, event(new Passed(CARE, other)))).isFalse();
        assertThat(
                        running(
                                breach,
                                STARTED,
                                event(new Passed(CARE, other)),
                                event(new Passed(other, CARE))))
                .isTrue();
    }

    private record Done(AgencyId by) implements MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return List.of(new Stop(ClockKind.ACKNOWLEDGEMENT, RECORD, by));
        }
    }

    private record Passed(AgencyId from, AgencyId to) implements MovesClocks {
        @Override
        public List<Pass> passesClocks() {
            return List.of(new Pass(RECORD, from, to));
        }
    }

    @Test
    void what_does_not_run_is_not_late() {
        var breach = breach(STARTED);
        assertThat(RecordBreachHandler.decide(breach, false, "the desk"))
                .isEqualTo(Outcome.refused(ClockRefusal.NOT_RUNNING));
        assertThat(RecordBreachHandler.decide(breach, true, "the desk"))
                .isEqualTo(Outcome.accepted(breached()));
    }

    @Test
    void sr37_it_is_taken_to_the_desk_that_took_the_work_when_it_was_due() {
        var registered =
                event(
                        new AgencyRegistered(
                                CARE,
                                "Northtown",
                                AgencyKind.LA_CSC,
                                Set.of("NORTH"),
                                new Desk("Front door", null, null),
                                Set.of(),
                                Instant.EPOCH));
        var breach = breach(STARTED);
        assertThat(RecordBreachHandler.desk(breach, List.of(registered))).isEqualTo("Front door");
        var said =
                List.of(
                        registered,
                        event(set(DeskWork.REFERRALS, "Referral desk", DUE)),
                        event(set(DeskWork.REFERRALS, "Later desk", DUE.plusMillis(1))),
                        event(set(DeskWork.SHARING, "Sharing desk", DUE)));
        assertThat(RecordBreachHandler.desk(breach, said)).isEqualTo("Referral desk");
        assertThat(RecordBreachHandler.desk(breach, List.of())).isEqualTo("the safeguarding lead");
    }

    private static DeskSet set(DeskWork work, String desk, Instant from) {
        return new DeskSet("NORTH", CARE, work, new Desk(desk, null, null), from, "board");
    }

    @Test
    void the_id_of_a_breach_is_made_of_record_clock_and_due_time() {
        var one = breach(STARTED);
        var again = breach(event(new Starts(ClockKind.ACKNOWLEDGEMENT)));
        assertThat(RecordBreachHandler.idOf(one)).isEqualTo(RecordBreachHandler.idOf(again));
        var later =
                new RecordBreach(
                        RECORD,
                        ClockKind.ACKNOWLEDGEMENT,
                        one.startedBy(),
                        CARE,
                        DUE.plusSeconds(1),
                        "c");
        assertThat(RecordBreachHandler.idOf(later)).isNotEqualTo(RecordBreachHandler.idOf(one));
    }

    private static boolean running(RecordBreach breach, EventMessage<?>... events) {
        return RecordBreachHandler.isRunning(breach, List.of(events));
    }

    private static EventMessage<?> event(Object payload) {
        return GenericEventMessage.asEventMessage(payload);
    }

    private static RecordBreach breach(EventMessage<?> startedBy) {
        return new RecordBreach(
                RECORD,
                ClockKind.ACKNOWLEDGEMENT,
                UUID.fromString(startedBy.getIdentifier()),
                CARE,
                DUE,
                "c");
    }

    private static ClockBreached breached() {
        return new ClockBreached(RECORD, ClockKind.ACKNOWLEDGEMENT, CARE, DUE, "c", "the desk");
    }
}
