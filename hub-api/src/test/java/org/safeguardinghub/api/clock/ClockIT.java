package org.safeguardinghub.api.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.breachclock.OverdueWatch;
import org.safeguardinghub.clock.keepclocks.ClockTable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** What agencies owe, from an event to a breach, with the time moved by years. */
class ClockIT extends ClockTown implements OwedOnReferrals, OwedElsewhere, OwedAroundChildren {
    @Test
    void what_is_owed_is_in_the_list_of_who_owes_it_until_it_is_done() {
        var referral = refer("csc");
        var owed = awaitOwed("csc", referral, "ACKNOWLEDGEMENT");
        assertThat(owed.path("overdue").asBoolean()).isFalse();
        assertThat(owed.path("calendar").asString()).startsWith("jollyday");
        assertThat(Instant.parse(owed.path("due").asString())).isAfter(Instant.now());
        assertThat(owed.path("link").asString()).isEqualTo("/api/v1/referrals/" + referral);
        assertThat(kinds("school", referral)).isEmpty();
        assertThat(kinds("far-csc", referral)).isEmpty();

        acknowledge("csc", referral);
        await().atMost(PATIENCE).until(() -> kinds("csc", referral).equals(List.of("NEXT_STEP")));
        decide("csc", referral, "SCREENED");
        decide("csc", referral, "STRATEGY_DISCUSSION");
        awaitOwed("csc", referral, "PROTECTION_CONFERENCE");
        decide("csc", referral, "ASSESSMENT_S17");
        awaitOwed("csc", referral, "ASSESSMENT");
        assertThat(kinds("csc", referral)).containsExactly("ASSESSMENT");
    }

    @Test
    void a_page_of_work_promises_a_next_one_only_for_what_it_may_show() {
        var first = refer("paged-csc");
        var second = refer("paged-csc");
        var third = refer("paged-csc");
        awaitOwed("paged-csc", third, "ACKNOWLEDGEMENT");
        for (var one : List.of(first, second, third)) {
            assertThat(kinds("paged-csc", one)).containsExactly("ACKNOWLEDGEMENT", "NEXT_STEP");
            acknowledge("paged-csc", one);
        }
        await().atMost(PATIENCE)
                .until(() -> kinds("paged-csc", third).equals(List.of("NEXT_STEP")));
        var page = json(get("paged-csc", "/work?limit=1"));
        assertThat(page.at("/items/0/record").asString()).isEqualTo(first);
        assertThat(page.has("next")).as("control: two more").isTrue();
        seal(second);
        var over = json(get("paged-csc", "/work?limit=1&cursor=" + page.path("next").asString()));
        assertThat(over.at("/items/0/record").asString()).isEqualTo(third);
        seal(third);
        var last = json(get("paged-csc", "/work?limit=1"));
        assertThat(last.at("/items/0/record").asString()).isEqualTo(first);
        assertThat(last.has("next")).isFalse();
    }

    @Test
    void what_is_late_is_said_once_however_many_look_and_blocks_nothing() throws Exception {
        var referral = refer("csc");
        var inTime = refer("csc");
        awaitOwed("csc", referral, "ACKNOWLEDGEMENT");
        awaitOwed("csc", inTime, "ACKNOWLEDGEMENT");
        acknowledge("csc", inTime);
        await().atMost(PATIENCE).until(() -> kinds("csc", inTime).equals(List.of("NEXT_STEP")));

        watch().look(Instant.now());
        assertThat(breaches(referral, "ACKNOWLEDGEMENT")).isZero();

        var years = Instant.now().plus(YEARS);
        List<Callable<Integer>> looks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            looks.add(() -> watch().look(years));
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var look : nodes.invokeAll(looks)) {
                assertThat(look.get()).isNotNegative();
            }
        }
        assertThat(breaches(referral, "ACKNOWLEDGEMENT")).isEqualTo(1);
        assertThat(breaches(inTime, "ACKNOWLEDGEMENT")).isZero();
        assertThat(breaches(inTime, "NEXT_STEP")).isEqualTo(1);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                owed("csc", referral, "ACKNOWLEDGEMENT").stream()
                                        .anyMatch(one -> one.has("breachedAt")));
        watch().look(years);
        assertThat(breaches(referral, "ACKNOWLEDGEMENT")).isEqualTo(1);

        var seen = read("school", referral);
        assertThat(seen.at("/history/0/event").asString()).isEqualTo("clock.breached");
        assertThat(seen.at("/codes/overdue").asString()).isIn("ACKNOWLEDGEMENT", "NEXT_STEP");
        assertThat(seen.at("/codes/state").asString()).isEqualTo("RECEIVED");
        acknowledge("csc", referral);
    }

    @Test
    void what_was_said_to_be_late_is_not_said_again_when_it_is_decided_again() {
        var referral = refer("csc");
        acknowledge("csc", referral);
        decide("csc", referral, "SCREENED");
        decide("csc", referral, "ASSESSMENT_S17");
        awaitOwed("csc", referral, "ASSESSMENT");
        var years = Instant.now().plus(YEARS);
        watch().look(years);
        assertThat(breaches(referral, "ASSESSMENT")).isEqualTo(1);
        step(
                "school",
                referral,
                "escalation",
                "{'id':'$','level':'MANAGER','to':'the head of service','disagreement':'late'}");
        decide("csc", referral, "ASSESSMENT_S17");
        var other = refer("csc");
        awaitOwed("csc", other, "ACKNOWLEDGEMENT");
        assertThat(owed("csc", referral, "ASSESSMENT").getFirst().has("breachedAt")).isTrue();
        watch().look(years);
        assertThat(breaches(referral, "ASSESSMENT")).isEqualTo(1);
        assertThat(breaches(other, "ACKNOWLEDGEMENT")).isEqualTo(1);
        acknowledge("csc", other);
    }

    @Test
    void one_that_cannot_be_said_holds_up_no_other() {
        var stuck = refer("csc");
        var other = refer("csc");
        awaitOwed("csc", other, "ACKNOWLEDGEMENT");
        var watch =
                new OverdueWatch(
                        hub.part(ClockTable.class),
                        transactions(),
                        breach -> {
                            if (breach.record().text().equals(stuck)) {
                                throw new IllegalStateException("not now");
                            }
                            hub.part(CommandGateway.class).sendAndWait(breach);
                        });
        assertThatThrownBy(() -> watch.look(Instant.now().plus(YEARS)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(breaches(stuck, "ACKNOWLEDGEMENT")).isZero();
        assertThat(breaches(other, "ACKNOWLEDGEMENT")).isEqualTo(1);
        acknowledge("csc", stuck);
        acknowledge("csc", other);
    }

    @Test
    void what_was_done_at_the_last_moment_is_not_called_late() {
        var referral = refer("csc");
        awaitOwed("csc", referral, "ACKNOWLEDGEMENT");
        new OverdueWatch(
                        hub.part(ClockTable.class),
                        transactions(),
                        breach -> {
                            if (breach.record().text().equals(referral)
                                    && breach.kind() == ClockKind.ACKNOWLEDGEMENT) {
                                acknowledge("csc", referral);
                            }
                            hub.part(CommandGateway.class).sendAndWait(breach);
                        })
                .look(Instant.now().plus(YEARS));
        assertThat(breaches(referral, "ACKNOWLEDGEMENT")).isZero();
    }
}
