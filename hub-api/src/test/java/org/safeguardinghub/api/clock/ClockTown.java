package org.safeguardinghub.api.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/** Schools and authorities that owe each other something, and what they are asked to do. */
abstract class ClockTown {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final Duration YEARS = Duration.ofDays(3 * 365);
    private static final String TOLD = "'whatTheChildWasTold':'that we will ring'";

    @TempDir static Path folder;
    static HubWithBroker hub;

    @BeforeAll
    static void agencies() throws Exception {
        hub = new HubWithBroker(folder, "--hub.clocks.every=1s");
        register("school", "SCHOOL", "E08000021");
        register("csc", "LA_CSC", "E08000021");
        register("far-csc", "LA_CSC", "S12000033");
        register("hill-school", "SCHOOL", "E08000021");
        register("slow-csc", "LA_CSC", "E06000045");
        register("slow-school", "SCHOOL", "E06000045");
        register("paged-csc", "LA_CSC", "E08000021");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    static Instant due(JsonNode item) {
        return Instant.parse(item.path("due").asString());
    }

    static OverdueWatch watch() {
        return new OverdueWatch(
                hub.part(ClockTable.class),
                transactions(),
                breach -> hub.part(CommandGateway.class).sendAndWait(breach));
    }

    static TransactionTemplate transactions() {
        return new TransactionTemplate(hub.part(PlatformTransactionManager.class));
    }

    static long breaches(String referral, String kind) {
        return read("school", referral)
                .path("history")
                .valueStream()
                .filter(part -> part.path("event").asString().equals("clock.breached"))
                .filter(part -> part.at("/codes/overdue").asString().equals(kind))
                .count();
    }

    static JsonNode awaitOwed(String agency, String referral, String kind) {
        await().atMost(PATIENCE).until(() -> !owed(agency, referral, kind).isEmpty());
        return owed(agency, referral, kind).getFirst();
    }

    static List<JsonNode> owed(String agency, String referral, String kind) {
        return owedBy(agency).stream()
                .filter(item -> item.path("record").asString().equals(referral))
                .filter(item -> item.path("kind").asString().equals(kind))
                .toList();
    }

    static List<String> kinds(String agency, String referral) {
        return owedBy(agency).stream()
                .filter(item -> item.path("record").asString().equals(referral))
                .map(item -> item.path("kind").asString())
                .toList();
    }

    static List<JsonNode> owedBy(String agency) {
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

    static String child(String agency) {
        return created(
                send(
                        agency,
                        "PUBLISHER",
                        "/subjects",
                        "{'id':'$','content':{'ID':{'preferredName':'Ayla'}}}"));
    }

    static String refer(String receiver) {
        return refer("school", child("school"), receiver);
    }

    static String refer(String author, String child, String receiver) {
        return created(
                send(
                        author,
                        "PUBLISHER",
                        "/referrals",
                        "{'id':'$','subjects':['%s'],'receiver':'%s','route':'STATUTORY',"
                                        .formatted(child, receiver)
                                + "'help':'ASSESSMENT','content':{'NARR':{'account':'bruise'}}}"));
    }

    static void acknowledge(String agency, String referral) {
        step(agency, referral, "acknowledgement", "{'id':'$'}");
    }

    static void decide(String agency, String referral, String decision) {
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

    static void step(String agency, String referral, String step, String body) {
        created(send(agency, "PRACTITIONER", "/referrals/" + referral + "/" + step, body));
    }

    static JsonNode read(String agency, String referral) {
        return json(get(agency, "/referrals/" + referral));
    }

    static HttpResponse<String> get(String agency, String path) {
        return hub.get(agency, "PRACTITIONER", path, "CHILD_PROTECTION");
    }

    static void register(String agency, String kind, String area) {
        created(
                send(
                        "hub-operator",
                        "HUB_ADMIN",
                        "/agencies",
                        "{'id':'$','agency':'%s','name':'An agency','kind':'%s','areas':['%s'],"
                                        .formatted(agency, kind, area)
                                + "'desk':{'name':'Front door'}}"));
    }

    static HttpResponse<String> send(String agency, String role, String path, String body) {
        var id = UUID.randomUUID().toString();
        return hub.post(agency, role, path, body.replace('\'', '"').replace("$", id));
    }

    static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static void seal(String referral) {
        created(
                send(
                        "school",
                        "PRACTITIONER",
                        "/restrictions",
                        "{'id':'$','kind':'SEAL','record':'%s','agencies':['school'],'reason':'x'}"
                                .formatted(referral)));
    }

    static void answer(String request, String outcome) {
        created(
                send(
                        "hill-school",
                        "PRACTITIONER",
                        "/access-requests/" + request + "/decision",
                        "{'id':'$'," + outcome + ",'reasons':'because'}"));
    }

    static List<String> seen(String request) {
        return json(get("csc", "/access-requests/" + request))
                .path("history")
                .valueStream()
                .map(part -> part.path("event").asString())
                .toList();
    }

    /** Waits until this agency owes this of the record, by kind, and nothing else. */
    static void awaitKinds(String agency, String record, String... kinds) {
        await().atMost(PATIENCE)
                .until(
                        () -> kinds(agency, record).stream().sorted().toList(),
                        List.of(kinds)::equals);
    }

    static String concern(String agency, String child) {
        return created(
                send(
                        agency,
                        "PUBLISHER",
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'x'}}}"
                                .formatted(child)));
    }

    static String ask(String concern) {
        return created(
                send(
                        "csc",
                        "PRACTITIONER",
                        "/access-requests",
                        "{'id':'$','record':'%s','categories':['NARR'],'why':'x',"
                                        .formatted(concern)
                                + "'purposes':['CHILD_PROTECTION']}"));
    }
}
