package org.safeguardinghub.api.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A school that refers a child to children's services, and what each does with it. */
abstract class ReferralTown {
    static final String CARE = "CHILD_PROTECTION";
    static final String TOLD = "'whatTheChildWasTold':'that we will ring'";
    static final String REFERRAL =
            "{'id':'$','subjects':['%s'],'receiver':'csc','route':'STATUTORY','help':'ASSESSMENT','content':{'NARR':{'account':'came"
                + " with a bruise','actionWanted':'Assess'}}}";

    @TempDir static Path folder;
    static HubWithBroker hub;
    static String child = "";
    static String referral = "";

    @BeforeAll
    static void agencies() throws Exception {
        hub = new HubWithBroker(folder);
        register("school", "SCHOOL");
        register("csc", "LA_CSC");
        register("far-csc", "LA_CSC");
        register("gp", "NHS_GP");
    }

    @BeforeEach
    void a_school_refers_a_child() {
        child = subject();
        referral = created(send("school", "PUBLISHER", "/referrals", REFERRAL.formatted(child)));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    static List<String> fed(String agency) {
        var types = new ArrayList<String>();
        for (var item : hub.feed(agency)) {
            if (item.path("subject").asString().equals(referral)) {
                types.add(item.path("type").asString());
            }
        }
        return types;
    }

    static void acknowledge() {
        created(acknowledgement("csc"));
    }

    static HttpResponse<String> acknowledgement(String agency) {
        return step(agency, "PUBLISHER", "acknowledgement", "{'id':'$'}");
    }

    static void decide(String agency, String decision) {
        created(decision(agency, decision));
    }

    static HttpResponse<String> decision(String agency, String decision) {
        return step(agency, "decision", decisionBody(decision));
    }

    static String decisionBody(String decision) {
        return "{'id':'$','decision':'%s','levelOfNeed':'COMPLEX','reasoning':'threshold met',"
                        .formatted(decision)
                + "'decidedBy':{'role':'team manager'},"
                + TOLD
                + "}";
    }

    static HttpResponse<String> offer(String by, String to) {
        return step(
                by,
                "transfer",
                "{'id':'$','to':'%s','reason':'moved there','handOverPlan':'visit together'}"
                        .formatted(to));
    }

    static HttpResponse<String> response(String by, boolean accepted) {
        return step(
                by,
                "transfer-response",
                "{'id':'$','accepted':%s,'newContact':'the duty worker','reason':'lives here'}"
                        .formatted(accepted));
    }

    static HttpResponse<String> step(String agency, String step, String body) {
        return step(agency, "PRACTITIONER", step, body);
    }

    static HttpResponse<String> step(String agency, String role, String step, String body) {
        return send(agency, role, "/referrals/" + referral + "/" + step, body);
    }

    static HttpResponse<String> read(String agency) {
        return get(agency, "/referrals/" + referral);
    }

    static List<String> boxed(String agency, String box) {
        var ids = new ArrayList<String>();
        for (var item : json(get(agency, "/referrals?limit=200&box=" + box)).path("items")) {
            ids.add(item.path("id").asString());
        }
        return ids;
    }

    static List<String> events(JsonNode record) {
        var events = new ArrayList<String>();
        record.path("history").forEach(part -> events.add(part.path("event").asString()));
        return events;
    }

    static HttpResponse<String> get(String agency, String path) {
        return hub.get(agency, "PRACTITIONER", path, CARE);
    }

    static String subject() {
        return created(
                send(
                        "school",
                        "PUBLISHER",
                        "/subjects",
                        "{'id':'$','content':{'ID':{'preferredName':'Ayla'}}}"));
    }

    static void register(String agency, String kind) {
        created(
                send(
                        "hub-operator",
                        "HUB_ADMIN",
                        "/agencies",
                        "{'id':'$','agency':'%s','name':'An agency','kind':'%s',"
                                        .formatted(agency, kind)
                                + "'areas':['E08000021'],'desk':{'name':'Front door'}}"));
    }

    static HttpResponse<String> send(String agency, String role, String path, String body) {
        var id = UUID.randomUUID().toString();
        return hub.post(agency, role, path, body.replace('\'', '"').replace("$", id));
    }

    static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    static void refused(int status, String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
