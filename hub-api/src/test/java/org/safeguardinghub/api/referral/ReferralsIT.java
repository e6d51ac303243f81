package org.safeguardinghub.api.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Referrals over HTTP: from a school to the council, on to another council, and to their end. */
class ReferralsIT {
    private static final String CARE = "CHILD_PROTECTION";
    private static final String TOLD = "'whatTheChildWasTold':'that we will ring'";
    private static final String REFERRAL =
            "{'id':'$','subjects':['%s'],'receiver':'csc','route':'STATUTORY','help':'ASSESSMENT','content':{'NARR':{'account':'came"
                + " with a bruise','actionWanted':'Assess'}}}";
    private static final String CLOSURE =
            "{'id':'$','reasons':[%s],'explanation':'help is in place','decidedBy':{%s},"
                    + "'handOver':{'plan':'school counsellor, weekly','newContact':'the lead'},"
                    + TOLD
                    + "}";

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private String child;
    private String referral;

    @BeforeAll
    static void agencies() throws Exception {
        hub = new HubWithBroker(folder);
        register("school", "SCHOOL");
        register("csc", "LA_CSC");
        register("far-csc", "LA_CSC");
        register("gp", "NHS_GP");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void a_school_refers_a_child() {
        child = subject();
        referral = created(send("school", "PUBLISHER", "/referrals", REFERRAL.formatted(child)));
    }

    @Test
    void the_receiver_reads_it_acts_on_it_and_the_author_sees_what_is_done() {
        var seen = json(read("csc"));
        assertThat(seen.at("/content/NARR/account").asString()).isEqualTo("came with a bruise");
        assertThat(seen.at("/codes/state").asString()).isEqualTo("RECEIVED");
        assertThat(read("far-csc").body()).doesNotContain("bruise");

        created(step("csc", "PUBLISHER", "acknowledgement", "{'id':'$','contact':'duty desk'}"));
        decide("csc", "SCREENED");
        decide("csc", "ASSESSMENT_S17");
        created(step("csc", "outcome", "{'id':'$','outcome':'a worker will visit'}"));

        var told = json(read("school"));
        assertThat(told.at("/codes/state").asString()).isEqualTo("ASSESSMENT_S17");
        assertThat(told.at("/codes/levelOfNeed").asString()).isEqualTo("COMPLEX");
        assertThat(events(told))
                .containsExactly(
                        "referral.acknowledged",
                        "referral.decided",
                        "referral.decided",
                        "referral.outcome-given");
        assertThat(told.at("/history/3/content/NARR/outcome").asString())
                .isEqualTo("a worker will visit");
        assertThat(told.at("/history/2/content/NARR/reasoning").asString())
                .isEqualTo("threshold met");
        assertThat(told.at("/history/2/by").asString()).isEqualTo("csc");
    }

    @Test
    void what_does_not_follow_is_refused_and_changes_nothing() {
        refused(409, "referral.not-acknowledged", decision("csc", "SCREENED"));
        acknowledge();
        refused(409, "referral.does-not-follow", decision("csc", "S47"));
        refused(409, "referral.handler-only", decision("school", "SCREENED"));
        refused(409, "referral.already-acknowledged", acknowledgement("csc"));
        refused(409, "referral.not-closed", step("csc", "reopening", "{'id':'$','reason':'x'}"));
        assertThat(json(read("csc")).at("/codes/state").asString()).isEqualTo("ACKNOWLEDGED");
        decide("csc", "SCREENED");
        assertThat(json(read("csc")).at("/codes/state").asString()).isEqualTo("SCREENED");
    }

    @Test
    void who_is_neither_author_nor_responsible_finds_what_is_not_there() {
        var hidden = acknowledgement("gp");
        var path = "/referrals/" + UUID.randomUUID() + "/acknowledgement";
        var unknown = send("gp", "PUBLISHER", path, "{'id':'$'}");
        refused(404, "not-found", hidden);
        assertThat(hidden.body()).isEqualTo(unknown.body());
        for (var other : List.of("far-csc", "gp")) {
            refused(404, "not-found", decision(other, "SCREENED"));
            refused(404, "not-found", response(other, true));
        }
        acknowledge();
    }

    @Test
    void a_school_refers_only_its_own_children_to_a_registered_agency() {
        refused(404, "not-found", send("gp", "PUBLISHER", "/referrals", REFERRAL.formatted(child)));
        var to = REFERRAL.formatted(child);
        refused(
                422,
                "agency.unknown",
                send("school", "PUBLISHER", "/referrals", to.replace("'csc'", "'nowhere'")));
        refused(
                422,
                "field.conflict",
                send("school", "PUBLISHER", "/referrals", to.replace("'csc'", "'school'")));
    }

    @Test
    void a_question_is_answered_once_under_its_own_id() {
        var question = UUID.randomUUID();
        var asked =
                step(
                        "csc",
                        "PUBLISHER",
                        "information-requests",
                        "{'id':'" + question + "','question':'since when?'}");
        created(asked);
        var path = "/referrals/" + referral + "/information-requests/%s/answer";
        var answer = "{'id':'$','content':{'NARR':{'account':'since Monday'}}}";
        refused(
                409,
                "referral.author-only",
                send("csc", "PUBLISHER", path.formatted(question), answer));
        refused(
                404,
                "not-found",
                send("school", "PUBLISHER", path.formatted(UUID.randomUUID()), answer));
        created(send("school", "PUBLISHER", path.formatted(question), answer));
        refused(
                409,
                "referral.already-answered",
                send("school", "PUBLISHER", path.formatted(question), answer));
        assertThat(json(read("csc")).at("/history/1/content/NARR/account").asString())
                .isEqualTo("since Monday");
    }

    @Test
    void the_other_council_sees_what_it_is_asked_to_take_and_nothing_else_until_it_accepts() {
        var concern =
                created(
                        send(
                                "school",
                                "PUBLISHER",
                                "/concerns",
                                "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'earlier'}}}"
                                        .formatted(child)));
        acknowledge();
        assertThat(boxed("far-csc", "in")).doesNotContain(referral);

        created(offer("csc", "far-csc"));
        assertThat(json(read("far-csc")).at("/codes/state").asString())
                .isEqualTo("TRANSFER_REQUESTED");
        assertThat(boxed("far-csc", "in")).contains(referral);
        assertThat(concernSeenBy("far-csc", concern)).doesNotContain("earlier");
        refused(409, "referral.transfer-pending", offer("csc", "gp"));
        refused(409, "referral.handler-only", decision("far-csc", "SCREENED"));
        decide("csc", "SCREENED");

        created(response("far-csc", true));
        assertThat(json(read("school")).at("/codes/state").asString()).isEqualTo("TRANSFERRED");
        assertThat(concernSeenBy("far-csc", concern)).contains("earlier");
        assertThat(boxed("far-csc", "in")).contains(referral);
        assertThat(boxed("csc", "in")).doesNotContain(referral);
        assertThat(boxed("school", "out")).contains(referral);
        decide("far-csc", "STRATEGY_DISCUSSION");
        refused(404, "not-found", decision("csc", "S47"));
    }

    @Test
    void after_a_refused_transfer_all_is_as_before() {
        acknowledge();
        created(offer("csc", "far-csc"));
        created(response("far-csc", false));
        assertThat(json(read("csc")).at("/codes/state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(read("far-csc").body()).doesNotContain("bruise");
        assertThat(boxed("far-csc", "in")).doesNotContain(referral);
        refused(404, "not-found", response("far-csc", true));
        decide("csc", "SCREENED");
    }

    @Test
    void an_offer_taken_back_is_gone_for_the_other_at_once_and_another_can_be_made() {
        acknowledge();
        refused(409, "referral.nothing-offered", withdrawal("csc"));
        created(offer("csc", "gp"));
        assertThat(json(read("gp")).at("/codes/state").asString()).isEqualTo("TRANSFER_REQUESTED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(fed("gp")).anyMatch(type -> type.contains("recorded")));
        refused(409, "referral.handler-only", withdrawal("gp"));

        created(withdrawal("csc"));
        assertThat(json(read("csc")).at("/codes/state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(read("gp").body()).doesNotContain("bruise", "ACKNOWLEDGED");
        assertThat(boxed("gp", "in")).doesNotContain(referral);
        refused(404, "not-found", response("gp", true));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(fed("gp")).anyMatch(type -> type.contains("taken-back")));

        created(offer("csc", "far-csc"));
        created(response("far-csc", true));
        assertThat(events(json(read("school"))))
                .containsExactly(
                        "referral.acknowledged",
                        "referral.transfer-requested",
                        "referral.transfer-withdrawn",
                        "referral.transfer-requested",
                        "referral.transferred");
    }

    @Test
    void nothing_is_sent_or_offered_to_who_is_suspended_or_acts_on_no_referral() {
        register("paused", "LA_CSC");
        register("inspector", "OVERSIGHT");
        var toPaused = REFERRAL.formatted(child).replace("'csc'", "'paused'");
        created(send("school", "PUBLISHER", "/referrals", toPaused));
        var reason = "{'id':'$','reason':'an incident'}";
        var path = "/agencies/paused/suspension";
        var suspension = created(send("hub-operator", "HUB_ADMIN", path, reason));
        acknowledge();
        refused(422, "agency.unknown", send("school", "PUBLISHER", "/referrals", toPaused));
        refused(422, "agency.unknown", offer("csc", "paused"));
        refused(422, "field.conflict", offer("csc", "inspector"));
        refused(422, "field.conflict", offer("csc", "hub-operator"));
        refused(
                422,
                "field.conflict",
                send("school", "PUBLISHER", "/referrals", toPaused.replace("paused", "inspector")));
        var ending = path + "/" + suspension + "/ending";
        created(send("hub-operator", "HUB_ADMIN", ending, reason));
        created(offer("csc", "paused"));
    }

    @Test
    void sr19_enquiries_follow_immediate_protection() {
        acknowledge();
        for (var decision : List.of("SCREENED", "IMMEDIATE_PROTECTION", "S47")) {
            decide("csc", decision);
        }
        assertThat(json(read("school")).at("/codes/state").asString()).isEqualTo("S47");
    }

    @Test
    void boxes_show_what_is_in_a_state_page_by_page() {
        var second = created(send("school", "PUBLISHER", "/referrals", REFERRAL.formatted(child)));
        acknowledge();
        assertThat(boxed("csc", "in&state=ACKNOWLEDGED")).contains(referral).doesNotContain(second);
        assertThat(boxed("csc", "in&state=RECEIVED")).contains(second).doesNotContain(referral);
        assertThat(boxed("gp", "in")).isEmpty();
        var first = json(get("csc", "/referrals?box=in&limit=1"));
        assertThat(first.at("/items/0/id").asString()).isEqualTo(second);
        var next = "/referrals?box=in&limit=1&cursor=" + first.path("next").asString();
        assertThat(json(get("csc", next)).at("/items/0/id").asString()).isEqualTo(referral);
    }

    @Test
    void a_disagreement_stays_open_until_it_is_decided() {
        acknowledge();
        decide("csc", "SCREENED");
        decide("csc", "NFA");
        var up = "{'id':'$','level':'DIRECTOR','to':'director of services','disagreement':'no'}";
        created(step("school", "escalation", up));
        refused(409, "referral.already-escalated", step("school", "escalation", up));
        assertThat(json(read("csc")).at("/codes/escalation").asString()).isEqualTo("DIRECTOR");
        refused(409, "referral.escalated", closure("'NO_FURTHER_ACTION'", "'role':'manager'"));
        decide("csc", "STRATEGY_DISCUSSION");
        assertThat(json(read("school")).at("/codes/escalation").asString()).isEqualTo("RESOLVED");
    }

    @Test
    void sr12_that_a_child_declined_never_closes_a_referral_alone() {
        acknowledge();
        var declined = "'CHILD_DECLINED'";
        var two = declined + ",'HELP_GOES_ON_ELSEWHERE'";
        refused(422, "field.conflict", closure(declined, "'role':'manager','name':'R. Lane'"));
        refused(422, "field.missing", closure(two, "'role':'manager'"));
        created(closure(two, "'role':'manager','name':'R. Lane'"));
        assertThat(json(read("school")).at("/codes/state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void sr18_early_help_needs_the_agreement_or_the_judgement_that_needs_may_escalate() {
        var early = REFERRAL.formatted(child).replace("STATUTORY", "EARLY_HELP");
        refused(422, "field.missing", send("school", "PUBLISHER", "/referrals", early));
        var agreed = early.replace("'help'", "'agreement':{'by':['PARENT']},'help'");
        created(send("school", "PUBLISHER", "/referrals", agreed));
        var judged = early.replace("'help'", "'escalationJudgement':'it will get worse','help'");
        created(send("school", "PUBLISHER", "/referrals", judged));
        var anothers =
                "'agreement':{'by':['PARENT'],'consentDecision':'"
                        + UUID.randomUUID()
                        + "'},'help'";
        refused(
                404,
                "not-found",
                send("school", "PUBLISHER", "/referrals", early.replace("'help'", anothers)));
    }

    @Test
    void sr19_enquiries_under_section_47_never_wait_for_agreement() {
        var early =
                REFERRAL.formatted(child)
                        .replace("STATUTORY", "EARLY_HELP")
                        .replace("'help'", "'escalationJudgement':'both refused','help'");
        referral = created(send("school", "PUBLISHER", "/referrals", early));
        refused(409, "referral.not-acknowledged", decision("csc", "S47"));
        acknowledge();
        for (var decision : List.of("SCREENED", "STRATEGY_DISCUSSION", "S47", "ICPC", "CPP")) {
            decide("csc", decision);
        }
        assertThat(json(read("school")).at("/codes/state").asString()).isEqualTo("CPP");
    }

    @Test
    void sr20_a_decision_says_what_the_child_was_told_or_why_nothing() {
        acknowledge();
        var silent = decisionBody("SCREENED").replace("," + TOLD, "");
        refused(422, "field.missing", step("csc", "decision", silent));
        var both = silent.replace("}}", "}," + TOLD + ",'whyTheChildWasNotTold':'asleep'}");
        refused(422, "field.conflict", step("csc", "decision", both));
        created(
                step(
                        "csc",
                        "decision",
                        silent.replace("}}", "},'whyTheChildWasNotTold':'not safe yet'}")));
    }

    @Test
    void sr21_closing_and_taking_over_carry_a_plan_and_a_new_contact() {
        acknowledge();
        var open = closureBody("'ADVICE_GIVEN'", "'role':'manager'");
        refused(
                422,
                "field.missing",
                step("csc", "closure", open.replaceFirst("'handOver':\\{[^}]*},", "")));
        created(offer("csc", "far-csc"));
        refused(
                422,
                "field.missing",
                step("far-csc", "transfer-response", "{'id':'$','accepted':true}"));
        created(response("far-csc", true));
        assertThat(json(read("school")).at("/history/2/content/META/newContact").asString())
                .isEqualTo("the duty worker");
        created(step("far-csc", "closure", open));
        var closed = json(read("school"));
        assertThat(closed.at("/history/3/content/META/newContact").asString())
                .isEqualTo("the lead");
        refused(409, "referral.closed", decision("far-csc", "SCREENED"));
        created(step("school", "reopening", "{'id':'$','reason':'a new bruise'}"));
        assertThat(json(read("csc")).at("/codes/state").asString()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void the_feeds_of_both_tell_of_it_and_of_what_was_done() {
        acknowledge();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            assertThat(fed("csc")).anyMatch(type -> type.contains("recorded"));
                            assertThat(fed("school")).anyMatch(type -> type.contains("changed"));
                        });
        assertThat(fed("gp")).isEmpty();
    }

    private List<String> fed(String agency) {
        var types = new ArrayList<String>();
        for (var item : hub.feed(agency)) {
            if (item.path("subject").asString().equals(referral)) {
                types.add(item.path("type").asString());
            }
        }
        return types;
    }

    private void acknowledge() {
        created(acknowledgement("csc"));
    }

    private HttpResponse<String> acknowledgement(String agency) {
        return step(agency, "PUBLISHER", "acknowledgement", "{'id':'$'}");
    }

    private void decide(String agency, String decision) {
        created(decision(agency, decision));
    }

    private HttpResponse<String> decision(String agency, String decision) {
        return step(agency, "decision", decisionBody(decision));
    }

    private static String decisionBody(String decision) {
        return "{'id':'$','decision':'%s','levelOfNeed':'COMPLEX','reasoning':'threshold met',"
                        .formatted(decision)
                + "'decidedBy':{'role':'team manager'},"
                + TOLD
                + "}";
    }

    private HttpResponse<String> offer(String by, String to) {
        return step(
                by,
                "transfer",
                "{'id':'$','to':'%s','reason':'moved there','handOverPlan':'visit together'}"
                        .formatted(to));
    }

    private HttpResponse<String> withdrawal(String by) {
        return step(by, "transfer-withdrawal", "{'id':'$','reason':'the wrong one'}");
    }

    private HttpResponse<String> response(String by, boolean accepted) {
        return step(
                by,
                "transfer-response",
                "{'id':'$','accepted':%s,'newContact':'the duty worker','reason':'lives here'}"
                        .formatted(accepted));
    }

    private HttpResponse<String> closure(String reasons, String decidedBy) {
        return step("csc", "closure", closureBody(reasons, decidedBy));
    }

    private static String closureBody(String reasons, String decidedBy) {
        return CLOSURE.formatted(reasons, decidedBy);
    }

    private HttpResponse<String> step(String agency, String step, String body) {
        return step(agency, "PRACTITIONER", step, body);
    }

    private HttpResponse<String> step(String agency, String role, String step, String body) {
        return send(agency, role, "/referrals/" + referral + "/" + step, body);
    }

    private HttpResponse<String> read(String agency) {
        return get(agency, "/referrals/" + referral);
    }

    private static String concernSeenBy(String agency, String concern) {
        return get(agency, "/concerns/" + concern).body();
    }

    private static List<String> boxed(String agency, String box) {
        var ids = new ArrayList<String>();
        for (var item : json(get(agency, "/referrals?limit=200&box=" + box)).path("items")) {
            ids.add(item.path("id").asString());
        }
        return ids;
    }

    private static List<String> events(JsonNode record) {
        var events = new ArrayList<String>();
        record.path("history").forEach(part -> events.add(part.path("event").asString()));
        return events;
    }

    private static HttpResponse<String> get(String agency, String path) {
        return hub.get(agency, "PRACTITIONER", path, CARE);
    }

    private static String subject() {
        return created(
                send(
                        "school",
                        "PUBLISHER",
                        "/subjects",
                        "{'id':'$','content':{'ID':{'preferredName':'Ayla'}}}"));
    }

    private static void register(String agency, String kind) {
        created(
                send(
                        "hub-operator",
                        "HUB_ADMIN",
                        "/agencies",
                        "{'id':'$','agency':'%s','name':'An agency','kind':'%s',"
                                        .formatted(agency, kind)
                                + "'areas':['E08000021'],'desk':{'name':'Front door'}}"));
    }

    private static HttpResponse<String> send(String agency, String role, String path, String body) {
        var id = UUID.randomUUID().toString();
        return hub.post(agency, role, path, body.replace('\'', '"').replace("$", id));
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    private static void refused(int status, String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
