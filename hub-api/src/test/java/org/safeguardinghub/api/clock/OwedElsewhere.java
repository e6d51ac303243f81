package org.safeguardinghub.api.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.clock.ClockTown.PATIENCE;
import static org.safeguardinghub.api.clock.ClockTown.answer;
import static org.safeguardinghub.api.clock.ClockTown.ask;
import static org.safeguardinghub.api.clock.ClockTown.awaitKinds;
import static org.safeguardinghub.api.clock.ClockTown.awaitOwed;
import static org.safeguardinghub.api.clock.ClockTown.child;
import static org.safeguardinghub.api.clock.ClockTown.concern;
import static org.safeguardinghub.api.clock.ClockTown.created;
import static org.safeguardinghub.api.clock.ClockTown.due;
import static org.safeguardinghub.api.clock.ClockTown.get;
import static org.safeguardinghub.api.clock.ClockTown.json;
import static org.safeguardinghub.api.clock.ClockTown.kinds;
import static org.safeguardinghub.api.clock.ClockTown.owed;
import static org.safeguardinghub.api.clock.ClockTown.refer;
import static org.safeguardinghub.api.clock.ClockTown.seen;
import static org.safeguardinghub.api.clock.ClockTown.send;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What is owed beside referrals: answers, return interviews, decisions to share. */
interface OwedElsewhere {
    Duration TEN_HOURS = Duration.ofHours(10);

    @Test
    default void
            a_request_for_access_is_owed_by_who_was_asked_and_its_silence_is_noted_by_itself() {
        var child = child("hill-school");
        refer("hill-school", child, "csc");
        var concern =
                created(
                        send(
                                "hill-school",
                                "PUBLISHER",
                                "/concerns",
                                "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'x'}}}"
                                        .formatted(child)));
        var request =
                created(
                        send(
                                "csc",
                                "PRACTITIONER",
                                "/access-requests",
                                "{'id':'$','record':'%s','categories':['NARR'],'why':'x',"
                                                .formatted(concern)
                                        + "'purposes':['CHILD_PROTECTION']}"));
        var owed = awaitOwed("hill-school", request, "ACCESS_RESPONSE");
        var said = json(get("csc", "/access-requests/" + request)).at("/codes/dueBy").asString();
        assertThat(due(owed)).isEqualTo(Instant.parse(said));
        var soon = Instant.now().plusSeconds(2);
        answer(request, "'outcome':'DEFERRED','answerBy':'" + soon + "'");
        // two who look at the same time on their own: each says its part once
        await().atMost(PATIENCE)
                .until(
                        () ->
                                seen(request)
                                        .containsAll(
                                                List.of(
                                                        "access-request.unanswered",
                                                        "clock.breached")));
        assertThat(seen(request)).containsOnlyOnce("access-request.unanswered", "clock.breached");
        answer(request, "'outcome':'REFUSED'");
        await().atMost(PATIENCE).until(() -> kinds("hill-school", request).isEmpty());
    }

    @Test
    default void sr37_a_partnership_sets_its_own_limit_from_a_date_on_with_who_approved_it() {
        var before = refer("slow-csc");
        var usual = awaitOwed("slow-csc", before, "ACKNOWLEDGEMENT");
        var limit =
                "{'id':'$','kind':'ACKNOWLEDGEMENT','amount':20,'unit':'WORKING_DAYS',"
                        + "'approvedBy':'Eastshire Safeguarding Partnership'%s}";
        var path = "/areas/E06000045/clocks";
        var past = limit.formatted(",'from':'2020-01-01T00:00:00Z'");
        assertThat(send("hub-operator", "HUB_ADMIN", path, past).statusCode()).isEqualTo(422);
        assertThat(send("csc", "PRACTITIONER", path, limit.formatted("")).statusCode())
                .isEqualTo(403);
        created(send("hub-operator", "HUB_ADMIN", path, limit.formatted("")));

        var local = awaitOwed("slow-csc", refer("slow-csc"), "ACKNOWLEDGEMENT");
        assertThat(due(local)).isAfter(due(usual).plus(Duration.ofDays(20)));
        assertThat(due(owed("slow-csc", before, "ACKNOWLEDGEMENT").getFirst()))
                .isEqualTo(due(usual));
    }

    @Test
    default void sr37_a_local_limit_holds_for_answers_and_return_interviews_too() {
        var path = "/areas/E06000045/clocks";
        var child = child("slow-school");
        refer("slow-school", child, "csc");
        var concern = concern("slow-school", child);
        for (var kind : List.of("ACCESS_RESPONSE", "RETURN_INTERVIEW")) {
            created(
                    send(
                            "hub-operator",
                            "HUB_ADMIN",
                            path,
                            "{'id':'$','kind':'%s','amount':10,'unit':'HOURS','approvedBy':'x'}"
                                    .formatted(kind)));
        }
        var before = Instant.now();
        var request = ask(concern);
        var due = due(awaitOwed("slow-school", request, "ACCESS_RESPONSE"));
        assertThat(due).isBetween(before.plus(TEN_HOURS), Instant.now().plus(TEN_HOURS));
        var said = json(get("csc", "/access-requests/" + request)).at("/codes/dueBy").asString();
        assertThat(due).isEqualTo(Instant.parse(said));

        var back = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertThat(interviewDue("slow-school", child, back)).isEqualTo(back.plus(TEN_HOURS));
        assertThat(interviewDue("hill-school", child("hill-school"), back))
                .as("control: no limit is set")
                .isEqualTo(back.plus(Duration.ofDays(3)));
    }

    /** By when somebody listens to a child that is back. */
    private static Instant interviewDue(String agency, String child, Instant back) {
        var episode =
                created(
                        send(
                                agency,
                                "PRACTITIONER",
                                "/missing-episodes",
                                "{'id':'$','subject':'%s','missingSince':'2026-02-28T18:00:00Z'}"
                                        .formatted(child)));
        created(
                send(
                        agency,
                        "PRACTITIONER",
                        "/missing-episodes/" + episode + "/return",
                        "{'id':'$','returnedAt':'%s','foundWhere':'HOME'}".formatted(back)));
        return due(awaitOwed(agency, episode, "RETURN_INTERVIEW"));
    }

    @Test
    default void what_rules_law_or_the_decider_set_has_no_local_limit() {
        for (var kind : List.of("EMERGENCY_REVIEW", "PLACEMENT_NOTIFICATION", "SHARE_DECISION")) {
            var answer =
                    send(
                            "hub-operator",
                            "HUB_ADMIN",
                            "/areas/E06000045/clocks",
                            "{'id':'$','kind':'%s','amount':2,'unit':'HOURS','approvedBy':'x'}"
                                    .formatted(kind));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("/kind");
        }
    }

    @Test
    default void sharing_that_was_put_off_is_owed_until_it_is_decided_for_each_agency() {
        var concern = concern("hill-school", child("hill-school"));
        putOff(concern, "2199-01-01T00:00:00Z", "'csc','far-csc'");
        var owed = awaitOwed("hill-school", concern, "SHARE_DECISION");
        assertThat(due(owed)).isEqualTo(Instant.parse("2199-01-01T00:00:00Z"));
        assertThat(owed.path("link").asString()).isEqualTo("/api/v1/concerns/" + concern);
        share(concern, "'csc'");
        putOff(concern, "2198-01-01T00:00:00Z", "'slow-csc'");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                due(owed("hill-school", concern, "SHARE_DECISION").getFirst())
                                        .equals(Instant.parse("2198-01-01T00:00:00Z")));
        share(concern, "'slow-csc'");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                due(owed("hill-school", concern, "SHARE_DECISION").getFirst())
                                        .equals(Instant.parse("2199-01-01T00:00:00Z")));
        share(concern, "'far-csc'");
        awaitKinds("hill-school", concern);
    }

    @Test
    default void that_sharing_is_late_is_told_to_nobody_but_who_put_it_off() {
        var concern = concern("hill-school", child("hill-school"));
        share(concern, "'csc'");
        putOff(concern, Instant.now().plusSeconds(2).toString(), "'far-csc'");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                get("hill-school", "/concerns/" + concern)
                                        .body()
                                        .contains("breached"));
        assertThat(get("csc", "/concerns/" + concern).body())
                .contains("account")
                .doesNotContain("breached", "SHARE_DECISION");
    }

    private static void putOff(String concern, String until, String recipients) {
        decideToShare(concern, "DEFER", recipients, ",'decideAgainBy':'" + until + "'");
    }

    private static void share(String concern, String recipients) {
        decideToShare(concern, "SHARE", recipients, "");
    }

    private static void decideToShare(
            String concern, String outcome, String recipients, String more) {
        created(
                send(
                        "hill-school",
                        "PRACTITIONER",
                        "/shares",
                        ("{'id':'$','outcome':'%s','record':'%s','recipients':[%s],"
                                        + "'categories':['NARR'],'purposes':['CHILD_PROTECTION'],"
                                        + "'level':'FULL','basis':{'article6':'PUBLIC_TASK'},"
                                        + "'necessity':'n','proportionality':'p',"
                                        + "'informed':'LATER'%s}")
                                .formatted(outcome, concern, recipients, more)));
    }
}
