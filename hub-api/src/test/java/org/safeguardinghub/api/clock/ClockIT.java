package org.safeguardinghub.api.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.clock.breachclock.OverdueWatch;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** What agencies owe, from an event to a breach, with the time moved by years. */
class ClockIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration YEARS = Duration.ofDays(3 * 365);
    private static final String TOLD = "'whatTheChildWasTold':'that we will ring'";

    @TempDir static Path folder;
    private static HubWithBroker hub;

    @BeforeAll
    static void agencies() throws Exception {
        hub = new HubWithBroker(folder, "--hub.clocks.every=1s");
        register("school", "SCHOOL", "E08000021");
        register("csc", "LA_CSC", "E08000021");
        register("far-csc", "LA_CSC", "S12000033");
        register("hill-school", "SCHOOL", "E08000021");
        register("slow-csc", "LA_CSC", "E06000045");
        register("paged-csc", "LA_CSC", "E08000021");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void what_is_owed_is_in_the_list_of_who_owes_it_until_it_is_done() {
        var referral = refer("csc");
        var owed = awaitOwed("csc", referral, "ACKNOWLEDGEMENT");
        assertThat(owed.path("overdue").asBoolean()).isFalse();
        assertThat(owed.path("calendar").asString()).startsWith("jollyday");
        assertThat(Instant.parse(owed.path("due").asString())).isAfter(Instant.now());
        assertThat(owed.path("link").asString()).isEqualTo("/api/v1/referrals/" + referral);
        assertThat(owedBy("school")).isEmpty();
        assertThat(owedBy("far-csc")).isEmpty();

        acknowledge("csc", referral);
        await().atMost(PATIENCE).until(() -> kinds("csc", referral).isEmpty());
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

    private static void seal(String referral) {
        created(
                send(
                        "school",
                        "PRACTITIONER",
                        "/restrictions",
                        "{'id':'$','kind':'SEAL','record':'%s','agencies':['school'],'reason':'x'}"
                                .formatted(referral)));
    }

    @Test
    void what_is_late_is_said_once_however_many_look_and_blocks_nothing() throws Exception {
        var referral = refer("csc");
        var inTime = refer("csc");
        awaitOwed("csc", referral, "ACKNOWLEDGEMENT");
        awaitOwed("csc", inTime, "ACKNOWLEDGEMENT");
        acknowledge("csc", inTime);
        await().atMost(PATIENCE).until(() -> kinds("csc", inTime).isEmpty());

        watch().look(Instant.now());
        assertThat(breaches(referral)).isZero();

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
        assertThat(breaches(referral)).isEqualTo(1);
        assertThat(breaches(inTime)).isZero();
        await().atMost(PATIENCE)
                .until(
                        () ->
                                owed("csc", referral, "ACKNOWLEDGEMENT").stream()
                                        .anyMatch(one -> one.has("breachedAt")));
        watch().look(years);
        assertThat(breaches(referral)).isEqualTo(1);

        var seen = read("school", referral);
        assertThat(seen.at("/history/0/event").asString()).isEqualTo("clock.breached");
        assertThat(seen.at("/codes/overdue").asString()).isEqualTo("ACKNOWLEDGEMENT");
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
        assertThat(breaches(referral)).isEqualTo(1);
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
        assertThat(breaches(referral)).isEqualTo(1);
        assertThat(breaches(other)).isEqualTo(1);
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
        assertThat(breaches(stuck)).isZero();
        assertThat(breaches(other)).isEqualTo(1);
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
                            if (breach.record().text().equals(referral)) {
                                acknowledge("csc", referral);
                            }
                            hub.part(CommandGateway.class).sendAndWait(breach);
                        })
                .look(Instant.now().plus(YEARS));
        assertThat(breaches(referral)).isZero();
    }

    @Test
    void an_assessment_is_owed_until_the_author_is_told_that_it_is_finished() {
        var referral = refer("csc");
        acknowledge("csc", referral);
        decide("csc", referral, "SCREENED");
        decide("csc", referral, "ASSESSMENT_S17");
        awaitOwed("csc", referral, "ASSESSMENT");
        step("csc", referral, "outcome", "{'id':'$','outcome':'a worker will visit'}");
        var other = refer("csc");
        awaitOwed("csc", other, "ACKNOWLEDGEMENT");
        assertThat(kinds("csc", referral)).containsExactly("ASSESSMENT");
        step("csc", referral, "outcome", "{'id':'$','outcome':'a plan','assessmentFinished':true}");
        await().atMost(PATIENCE).until(() -> kinds("csc", referral).isEmpty());
        acknowledge("csc", other);
    }

    @Test
    void what_is_passed_on_is_owed_by_who_takes_it_over() {
        var referral = refer("csc");
        acknowledge("csc", referral);
        decide("csc", referral, "SCREENED");
        decide("csc", referral, "ASSESSMENT_S17");
        var due = awaitOwed("csc", referral, "ASSESSMENT").path("due").asString();
        step(
                "csc",
                referral,
                "transfer",
                "{'id':'$','to':'far-csc','reason':'moved','handOverPlan':'visit together'}");
        awaitOwed("far-csc", referral, "TRANSFER_RESPONSE");
        step(
                "far-csc",
                referral,
                "transfer-response",
                "{'id':'$','accepted':true,'newContact':'x'}");
        var passed = awaitOwed("far-csc", referral, "ASSESSMENT");
        assertThat(passed.path("due").asString()).isEqualTo(due);
        assertThat(kinds("far-csc", referral)).containsExactly("ASSESSMENT");
        assertThat(kinds("csc", referral)).isEmpty();
    }

    @Test
    void a_request_for_access_is_owed_by_who_was_asked_and_its_silence_is_noted_by_itself() {
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

    private static void answer(String request, String outcome) {
        created(
                send(
                        "hill-school",
                        "PRACTITIONER",
                        "/access-requests/" + request + "/decision",
                        "{'id':'$'," + outcome + ",'reasons':'because'}"));
    }

    private static List<String> seen(String request) {
        return json(get("csc", "/access-requests/" + request))
                .path("history")
                .valueStream()
                .map(part -> part.path("event").asString())
                .toList();
    }

    @Test
    void sr37_a_partnership_sets_its_own_limit_from_a_date_on_with_who_approved_it() {
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

    private static Instant due(JsonNode item) {
        return Instant.parse(item.path("due").asString());
    }

    private static OverdueWatch watch() {
        return new OverdueWatch(
                hub.part(ClockTable.class),
                transactions(),
                breach -> hub.part(CommandGateway.class).sendAndWait(breach));
    }

    private static TransactionTemplate transactions() {
        return new TransactionTemplate(hub.part(PlatformTransactionManager.class));
    }

    private static long breaches(String referral) {
        return read("school", referral)
                .path("history")
                .valueStream()
                .filter(part -> part.path("event").asString().equals("clock.breached"))
                .count();
    }

    private static JsonNode awaitOwed(String agency, String referral, String kind) {
        await().atMost(PATIENCE).until(() -> !owed(agency, referral, kind).isEmpty());
        return owed(agency, referral, kind).getFirst();
    }

    private static List<JsonNode> owed(String agency, String referral, String kind) {
        return owedBy(agency).stream()
                .filter(item -> item.path("record").asString().equals(referral))
                .filter(item -> item.path("kind").asString().equals(kind))
                .toList();
    }

    private static List<String> kinds(String agency, String referral) {
        return owedBy(agency).stream()
                .filter(item -> item.path("record").asString().equals(referral))
                .map(item -> item.path("kind").asString())
                .toList();
    }

    private static List<JsonNode> owedBy(String agency) {
        var items = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var page = json(get(agency, "/work?limit=2" + cursor));
            page.path("items").forEach(items::add);
            var next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return items;
    }

    private static String child(String agency) {
        return created(
                send(
                        agency,
                        "PUBLISHER",
                        "/subjects",
                        "{'id':'$','content':{'ID':{'preferredName':'Ayla'}}}"));
    }

    private static String refer(String receiver) {
        return refer("school", child("school"), receiver);
    }

    private static String refer(String author, String child, String receiver) {
        return created(
                send(
                        author,
                        "PUBLISHER",
                        "/referrals",
                        "{'id':'$','subjects':['%s'],'receiver':'%s','route':'STATUTORY',"
                                        .formatted(child, receiver)
                                + "'help':'ASSESSMENT','content':{'NARR':{'account':'bruise'}}}"));
    }

    private static void acknowledge(String agency, String referral) {
        step(agency, referral, "acknowledgement", "{'id':'$'}");
    }

    private static void decide(String agency, String referral, String decision) {
        step(
                agency,
                referral,
                "decision",
                "{'id':'$','decision':'%s','levelOfNeed':'COMPLEX','reasoning':'met',"
                                .formatted(decision)
                        + "'decidedBy':{'role':'manager'},"
                        + TOLD
                        + "}");
    }

    private static void step(String agency, String referral, String step, String body) {
        created(send(agency, "PRACTITIONER", "/referrals/" + referral + "/" + step, body));
    }

    private static JsonNode read(String agency, String referral) {
        return json(get(agency, "/referrals/" + referral));
    }

    private static HttpResponse<String> get(String agency, String path) {
        return hub.get(agency, "PRACTITIONER", path, "CHILD_PROTECTION");
    }

    private static void register(String agency, String kind, String area) {
        created(
                send(
                        "hub-operator",
                        "HUB_ADMIN",
                        "/agencies",
                        "{'id':'$','agency':'%s','name':'An agency','kind':'%s','areas':['%s'],"
                                        .formatted(agency, kind, area)
                                + "'desk':{'name':'Front door'}}"));
    }

    private static HttpResponse<String> send(String agency, String role, String path, String body) {
        var id = UUID.randomUUID().toString();
        return hub.post(agency, role, path, body.replace('\'', '"').replace("$", id));
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
