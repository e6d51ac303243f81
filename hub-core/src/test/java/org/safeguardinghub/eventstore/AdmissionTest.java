package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.eventstore.Store.CLOSED;
import static org.safeguardinghub.eventstore.Store.OPENED;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands that meet in one batch are decided as if they had come one after the other. */
class AdmissionTest {
    private static final long HEAD = 10;

    private final Admission admission = against(Map.of(), Set.of(), Set.of());

    @Test
    void winners_get_the_next_positions_and_losers_leave_no_hole() {
        NewEvent shared = event("a", OPENED, null);

        assertThat(admission.decide(request(event("x", OPENED, null), shared)))
                .isEqualTo(new Verdict.Admitted(11));
        assertThat(admission.decide(request(event("y", OPENED, null), shared)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(admission.decide(request(event("z", OPENED, null))))
                .isEqualTo(new Verdict.Admitted(13));
    }

    @Test
    void the_first_of_two_for_one_place_wins() {
        var place = new StreamPlace("s", 4);

        assertThat(admission.decide(request(event("a", OPENED, place))))
                .isEqualTo(new Verdict.Admitted(11));
        assertRefused(admission.decide(request(event("b", OPENED, place))), Taken.class);
    }

    @Test
    void an_earlier_winner_breaks_the_guard_of_a_later_command() {
        var guard = new Guard(Set.of(new Criterion("child", Set.of(OPENED))), HEAD);
        admission.decide(request(event("child", CLOSED, null)));

        assertThat(admission.decide(guarded(guard, event("child", OPENED, null))))
                .isInstanceOf(Verdict.Admitted.class);
        assertRefused(
                admission.decide(guarded(guard, event("child", OPENED, null))), GuardLost.class);
    }

    @Test
    void a_loser_breaks_no_guard() {
        var guard = new Guard(Set.of(Criterion.anyEventOf("child")), HEAD);
        var place = new StreamPlace("s", 0);
        admission.decide(request(event("other", OPENED, place)));
        admission.decide(request(event("child", OPENED, place)));

        assertThat(admission.decide(guarded(guard, event("child", OPENED, null))))
                .isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void a_once_key_of_an_earlier_winner_is_answered_with_its_position() {
        admission.decide(request(event("a", OPENED, null)));
        admission.decide(once("key", event("b", OPENED, null), event("b", OPENED, null)));

        Verdict second = admission.decide(once("key", event("c", OPENED, null)));

        assertRefused(second, AlreadyAppended.class).extracting("position").isEqualTo(12L);
    }

    @Test
    void the_same_append_twice_in_a_batch_is_done_once() {
        AppendRequest request = once("key", event("a", OPENED, null));

        assertThat(admission.decide(request)).isInstanceOf(Verdict.Admitted.class);
        assertThat(admission.decide(request)).isInstanceOf(Verdict.Repeated.class);
    }

    @Test
    void what_the_database_holds_counts_like_an_earlier_winner() {
        var place = new StreamPlace("s", 0);
        var guard = new Guard(Set.of(new Criterion("child", Set.of(OPENED))), 7);
        NewEvent known = event("a", OPENED, null);
        Admission after =
                against(
                        Map.of(known.id(), 3L, "key", 5L),
                        Set.of(place),
                        Set.of(guard.probes().findFirst().orElseThrow()));

        assertThat(after.decide(request(known))).isInstanceOf(Verdict.Repeated.class);
        assertRefused(after.decide(request(known, event("b", OPENED, null))), Taken.class);
        assertRefused(after.decide(request(event("b", OPENED, place))), Taken.class);
        assertRefused(after.decide(guarded(guard, event("b", OPENED, null))), GuardLost.class);
        assertRefused(after.decide(once("key", event("b", OPENED, null))), AlreadyAppended.class);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(
            Verdict verdict, Class<? extends RuntimeException> reason) {
        return assertThat(verdict)
                .isInstanceOf(Verdict.Refused.class)
                .extracting("reason", InstanceOfAssertFactories.THROWABLE)
                .isInstanceOf(reason);
    }

    private static Admission against(
            Map<String, Long> keys, Set<StreamPlace> places, Set<Probe> newer) {
        return new Admission(new Findings(keys, places, newer), HEAD);
    }

    private static AppendRequest request(NewEvent... events) {
        return AppendRequest.of(List.of(events), new Conditions(), Instant.EPOCH);
    }

    private static AppendRequest guarded(Guard guard, NewEvent... events) {
        var conditions = new Conditions();
        conditions.add(guard);
        return AppendRequest.of(List.of(events), conditions, Instant.EPOCH);
    }

    private static AppendRequest once(String key, NewEvent... events) {
        var conditions = new Conditions();
        conditions.add(key);
        return AppendRequest.of(List.of(events), conditions, Instant.EPOCH);
    }

    private static NewEvent event(String tag, String name, @Nullable StreamPlace place) {
        return new NewEvent(
                new GenericEventMessage<>("payload"),
                null,
                place,
                name,
                "1",
                Instant.EPOCH,
                List.of(tag),
                new byte[0],
                new byte[0]);
    }
}
