package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Town.json;
import static org.safeguardinghub.api.Town.refusal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;

/** A county council splits in two on the first of April, as Surrey does in 2027. */
class SuccessionIT {
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final String OLD = "E10000030";
    private static final String EAST = "E06900001";
    private static final String WEST = "E06900002";
    private static final LocalDate DAY = firstOfApril();
    private static final Instant MIDNIGHT = DAY.atStartOfDay(UK).toInstant();
    private static final Instant EVE = MIDNIGHT.minus(Duration.ofMinutes(10));
    private static final Instant MORNING = MIDNIGHT.plus(Duration.ofMinutes(10));
    private static final String ADMIN = "HUB_ADMIN";
    private static final String PRACTITIONER = "PRACTITIONER";
    private static final String PUBLISHER = "PUBLISHER";
    private static final String REFERRAL =
            "{'id':'$','subjects':['%s'],'receiver':'%s','route':'STATUTORY','help':'ASSESSMENT',"
                    + "'content':{'NARR':{'account':'bruise'}}}";
    private static final String SUCCESSION =
            "{'id':'$','from':'"
                    + DAY
                    + "','areas':[{'area':'%s','successors':['"
                    + EAST
                    + "','"
                    + WEST
                    + "']}],'agencies':[{'agency':'%s','successors':['east-csc','west-csc'],"
                    + "'custodian':'east-csc'}],'approvedBy':'Parliament','instrument':'The Surrey"
                    + " (Structural Changes) Order','source':'https://orders.example/1'}";

    @TempDir static Path folder;
    private static Town town;
    private static HubWithBroker hub;
    private static String announced;
    private static String child;
    private static String referral;
    private static String own;
    private static String ownChild;

    private static LocalDate firstOfApril() {
        var soonest = LocalDate.now(UK).plusDays(30);
        var april = soonest.withMonth(4).withDayOfMonth(1);
        return april.isBefore(soonest) ? april.plusYears(1) : april;
    }

    @BeforeAll
    static void surrey_before_its_day() throws Exception {
        SettableTime.setBack();
        town = new Town(folder);
        hub = town.hub.anotherNode(SettableTime.class);
        town.register("surrey-csc", "LA_CSC", OLD);
        town.register("surrey-police", "POLICE", OLD);
        town.register("far-csc", "LA_CSC", "E06000045");
        town.register("oak-school", "SCHOOL", OLD);
        area(EAST);
        area(WEST);
        agency("east-csc", EAST);
        agency("west-csc", WEST);
        child = town.subject("oak-school");
        referral =
                made(
                        "oak-school",
                        PUBLISHER,
                        "/referrals",
                        REFERRAL.formatted(town.subject("oak-school"), "surrey-csc"));
        made(
                "surrey-csc",
                PRACTITIONER,
                "/referrals/" + referral + "/acknowledgement",
                "{'id':'$'}");
        ownChild = town.subject("surrey-csc");
        own = town.concern("surrey-csc", ownChild);
        announced =
                made(
                        "hub-operator",
                        ADMIN,
                        "/successions",
                        SUCCESSION.formatted(OLD, "surrey-csc"));
    }

    @BeforeEach
    void today() {
        SettableTime.setBack();
    }

    @AfterAll
    static void stop() {
        SettableTime.setBack();
        hub.close();
        town.close();
    }

    @Test
    void both_sides_are_seen_with_their_day_and_what_decided_it() {
        var ends = json(get("oak-school", "/agencies/surrey-csc")).path("ends");
        assertThat(ends.path("from").asString()).isEqualTo(DAY.toString());
        assertThat(ends.path("successors").toString()).isEqualTo("[\"east-csc\",\"west-csc\"]");
        assertThat(ends.path("custodian").asString()).isEqualTo("east-csc");
        assertThat(ends.path("approvedBy").asString()).isEqualTo("Parliament");
        assertThat(ends.path("source").asString()).isEqualTo("https://orders.example/1");
        var east = json(get("oak-school", "/agencies/east-csc"));
        assertThat(Instant.parse(east.path("from").asString())).isEqualTo(MIDNIGHT);
        assertThat(east.path("succeeds").toString()).isEqualTo("[\"surrey-csc\"]");
        assertThat(east.has("ends") && !east.path("ends").isNull()).isFalse();
        var old = json(get("oak-school", "/areas/" + OLD));
        assertThat(old.path("name").asString()).isEqualTo("Surrey");
        assertThat(old.path("ends").path("successors").toString())
                .isEqualTo("[\"" + EAST + "\",\"" + WEST + "\"]");
        assertThat(json(get("oak-school", "/areas/" + WEST)).path("succeeds").toString())
                .isEqualTo("[\"" + OLD + "\"]");
    }

    @Test
    void it_can_be_corrected_before_its_day_and_not_after() {
        var anew = SUCCESSION.formatted(OLD, "surrey-csc");
        assertThat(refusal(send("hub-operator", ADMIN, "/successions", anew)))
                .isEqualTo("409 succession.already-announced");
        withdrawn(announced);
        assertThat(json(get("oak-school", "/agencies/surrey-csc")).path("ends").isObject())
                .isFalse();
        SettableTime.set(MORNING);
        assertThat(refer("surrey-csc").statusCode()).as("nothing ended").isEqualTo(201);
        SettableTime.setBack();
        announced = made("hub-operator", ADMIN, "/successions", anew);
        SettableTime.set(MORNING);
        assertThat(
                        refusal(
                                send(
                                        "hub-operator",
                                        ADMIN,
                                        "/successions/" + announced + "/withdrawal",
                                        "{'id':'$'}")))
                .isEqualTo("409 succession.settled");
    }

    @Test
    void new_work_goes_to_the_old_council_until_midnight_and_is_sent_on_by_name_after() {
        SettableTime.set(EVE);
        assertThat(refer("surrey-csc").statusCode()).isEqualTo(201);
        assertThat(refer("east-csc").statusCode()).as("not there yet").isEqualTo(422);
        var again = once(UUID.randomUUID(), "surrey-csc");
        var sent = hub.post("oak-school", PUBLISHER, "/referrals", again);
        assertThat(sent.statusCode()).isEqualTo(201);

        SettableTime.set(MORNING);
        var refused = refer("surrey-csc");
        Town.refused(refused, "422 agency.ended", "/receiver");
        assertThat(refused.body()).contains(DAY.toString(), "east-csc", "west-csc");
        assertThat(refer("west-csc").statusCode()).isEqualTo(201);
        var repeated = hub.post("oak-school", PUBLISHER, "/referrals", again);
        assertThat(repeated.statusCode()).as("taken before").isEqualTo(200);
        assertThat(json(repeated).path("created")).isEqualTo(json(sent).path("created"));
        Town.refused(
                send(
                        "oak-school",
                        PUBLISHER,
                        "/involvements",
                        "{'id':'$','subject':'%s','agency':'surrey-csc','kind':'REFERRAL'}"
                                .formatted(child)),
                "422 agency.ended",
                "/agency");
        Town.refused(
                send(
                        "hub-operator",
                        ADMIN,
                        "/agencies",
                        "{'id':'$','agency':'late','name':'x','kind':'SCHOOL','areas':['"
                                + OLD
                                + "'],'desk':{'name':'x'}}"),
                "422 area.ended",
                "/areas/0");
    }

    /** An agreement is for whom it names: who signs anew names the areas that there are. */
    @Test
    void no_agreement_is_made_for_a_kind_in_an_area_that_has_ended() {
        SettableTime.set(EVE);
        assertThat(propose(OLD).statusCode()).isEqualTo(201);
        SettableTime.set(MORNING);
        Town.refused(propose(OLD), "422 area.ended", "/rows/0/receiver/area");
    }

    @Test
    void what_could_be_seen_before_is_told_in_the_same_bytes_after() throws Exception {
        withdrawn(announced);
        var then = Instant.now();
        Thread.sleep(20);
        var unannounced = past("surrey-csc", then);
        assertThat(unannounced).contains(own);
        announced =
                made(
                        "hub-operator",
                        ADMIN,
                        "/successions",
                        SUCCESSION.formatted(OLD, "surrey-csc"));
        assertThat(past("surrey-csc", then)).isEqualTo(unannounced);
        SettableTime.set(MORNING);
        assertThat(but(asCustodian("east-csc", PRACTITIONER, pastPath(then))))
                .isEqualTo(unannounced);
    }

    @Test
    void what_is_left_behind_has_one_who_decides_and_nobody_reads_more_unasked() {
        SettableTime.set(EVE);
        assertThat(get("surrey-csc", "/concerns/" + own).statusCode()).isEqualTo(200);
        assertThat(asCustodian("east-csc", PRACTITIONER, "/work").statusCode())
                .as("not before the day")
                .isEqualTo(403);

        SettableTime.set(MORNING);
        assertThat(get("surrey-csc", "/concerns/" + own).statusCode()).isEqualTo(403);
        for (var successor : List.of("east-csc", "west-csc")) {
            assertThat(get(successor, "/concerns/" + own).body()).doesNotContain("came hungry");
        }
        assertThat(asCustodian("west-csc", PRACTITIONER, "/concerns/" + own).statusCode())
                .as("a successor, and not the custodian")
                .isEqualTo(403);
        assertThat(asCustodian("surrey-police", PRACTITIONER, "/work").statusCode()).isEqualTo(403);
        var read = asCustodian("east-csc", PRACTITIONER, "/concerns/" + own);
        assertThat(read.body()).as("control").contains("came hungry");

        var share =
                "{'id':'$','outcome':'SHARE','record':'"
                        + own
                        + "','recipients':['oak-school'],'categories':['NARR'],"
                        + "'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                        + "'basis':{'article6':'PUBLIC_TASK'},'necessity':'x',"
                        + "'proportionality':'x','informed':'LATER'}";
        assertThat(get("oak-school", "/concerns/" + own).body()).doesNotContain("came hungry");
        assertThat(send("east-csc", PRACTITIONER, "/shares", share).statusCode()).isEqualTo(404);
        var shared = asCustodian("east-csc", PRACTITIONER, "/shares", share);
        assertThat(shared.statusCode()).as(shared.body()).isEqualTo(201);
        assertThat(get("oak-school", "/concerns/" + own).body()).contains("came hungry");

        var concern = "{'id':'$','subjects':['" + ownChild + "'],'content':{}}";
        assertThat(asCustodian("east-csc", PRACTITIONER, "/concerns", concern).statusCode())
                .as("nothing new begins under the old name")
                .isEqualTo(403);
        assertThat(asCustodian("east-csc", ADMIN, "/successions", concern).statusCode())
                .isEqualTo(403);
    }

    @Test
    void open_work_is_handed_on_by_the_custodian_and_taken_over_by_a_successor() {
        SettableTime.set(MORNING);
        assertThat(asCustodian("east-csc", PRACTITIONER, "/work").body()).contains(referral);
        assertThat(get("west-csc", "/referrals/" + referral).body()).doesNotContain("bruise");
        var offer =
                "{'id':'$','to':'west-csc','reason':'lives in Woking','handOverPlan':'as agreed'}";
        var offered =
                asCustodian(
                        "east-csc", PRACTITIONER, "/referrals/" + referral + "/transfer", offer);
        assertThat(offered.statusCode()).as(offered.body()).isEqualTo(201);
        made(
                "west-csc",
                PRACTITIONER,
                "/referrals/" + referral + "/transfer-response",
                "{'id':'$','accepted':true,'newContact':'front door'}");
        assertThat(json(get("west-csc", "/referrals/" + referral)).toString())
                .contains("TRANSFERRED");
        assertThat(json(get("oak-school", "/referrals/" + referral)).toString())
                .as("the old name stays in what was done under it")
                .contains("surrey-csc");
    }

    @Test
    void coordinators_count_what_was_under_the_old_code_with_what_came_after_it() {
        for (int i = 0; i < 5; i++) {
            made(
                    "surrey-csc",
                    PUBLISHER,
                    "/placements",
                    ("{'id':'$','subject':'%s','responsibleAuthority':'surrey-csc','hostAuthority':"
                                    + "'far-csc','from':'2026-03-01T09:30:00Z','emergency':false,"
                                    + "'address':{'line1':'x'},'risk':{'summary':'x'}}")
                            .formatted(town.subject("surrey-csc")));
        }
        var today = LocalDate.now(UK);
        var flows =
                "/cross-area/flows?quarter="
                        + today.getYear()
                        + "-Q"
                        + today.get(IsoFields.QUARTER_OF_YEAR);
        SettableTime.set(MORNING);
        var counted =
                hub.send(
                        custodian("east-csc", "COORDINATOR", flows)
                                .setHeader("Purpose", "PATTERN")
                                .GET());
        assertThat(counted.statusCode()).as(counted.body()).isEqualTo(200);
        assertThat(json(counted).at("/items/0/from").toString()).isEqualTo("[\"" + OLD + "\"]");
        assertThat(json(counted).path("ended").toString())
                .isEqualTo(
                        "[{\"area\":\"%s\",\"from\":\"%s\",\"successors\":[\"%s\",\"%s\"]}]"
                                .formatted(OLD, DAY, EAST, WEST));
    }

    private static HttpResponse<String> propose(String area) {
        return send(
                "surrey-police",
                "AGENCY_ADMIN",
                "/agreements",
                ("{'id':'$','title':'Places','document':{'reference':'a/1','sha256':'%s'},"
                     + "'parties':['surrey-police','oak-school'],'rows':[{'giver':"
                     + "{'agency':'surrey-police'},'receiver':{'kind':'SCHOOL','area':'%s'},"
                     + "'purpose':'CHILD_PROTECTION','category':'EDU','level':'FULL'}]}")
                        .formatted("0a".repeat(32), area));
    }

    private static void area(String code) {
        made(
                "hub-operator",
                ADMIN,
                "/areas",
                "{'id':'$','area':'%s','name':'Part','nation':'England','childrensServices':true,'from':'%s'}"
                        .formatted(code, MIDNIGHT));
    }

    private static void agency(String agency, String area) {
        made(
                "hub-operator",
                ADMIN,
                "/agencies",
                "{'id':'$','agency':'%s','name':'A council','kind':'LA_CSC','areas':['%s'],'desk':{'name':'x'},'from':'%s'}"
                        .formatted(agency, area, MIDNIGHT));
    }

    private static void withdrawn(String succession) {
        made("hub-operator", ADMIN, "/successions/" + succession + "/withdrawal", "{'id':'$'}");
    }

    private static HttpResponse<String> refer(String receiver) {
        return send("oak-school", PUBLISHER, "/referrals", REFERRAL.formatted(child, receiver));
    }

    private static String once(UUID id, String receiver) {
        return REFERRAL.formatted(child, receiver).replace("$", id.toString()).replace('\'', '"');
    }

    private static String past(String agency, Instant then) {
        return but(hub.get(agency, PRACTITIONER, pastPath(then), Town.CARE));
    }

    /** Each look has a ruling of its own; all else is to be the same. */
    private static String but(HttpResponse<String> looked) {
        return looked.body().replaceAll("\"rulingId\":\"[^\"]*\"", "");
    }

    private static String pastPath(Instant then) {
        return "/as-of/subjects/%s/chronology?validAt=%s&knownAt=%s"
                .formatted(ownChild, then, then);
    }

    private static HttpResponse<String> get(String agency, String path) {
        return hub.get(agency, PRACTITIONER, path, Town.CARE);
    }

    private static HttpResponse<String> send(String agency, String role, String path, String body) {
        return hub.post(agency, role, path, filled(body));
    }

    private static String made(String agency, String role, String path, String body) {
        var answer = send(agency, role, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    private static HttpResponse<String> asCustodian(String agency, String role, String path) {
        return hub.send(custodian(agency, role, path).GET());
    }

    private static HttpResponse<String> asCustodian(
            String agency, String role, String path, String body) {
        return hub.send(
                custodian(agency, role, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(filled(body))));
    }

    private static HttpRequest.Builder custodian(String agency, String role, String path) {
        return hub.to("/api/v1" + path)
                .header("Authorization", "Bearer " + hub.token(agency, role))
                .header("Purpose", Town.CARE)
                .header("Custodian-Of", "surrey-csc");
    }

    private static String filled(String body) {
        return body.replace('\'', '"').replace("$", UUID.randomUUID().toString());
    }
}
