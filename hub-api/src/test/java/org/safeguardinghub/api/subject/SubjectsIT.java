package org.safeguardinghub.api.subject;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.UUID;

/** What a holder says of a person after the record was begun, and who may say and read it. */
class SubjectsIT {
    private static final String CARE = "CHILD_PROTECTION";
    private static final String NAMED =
            "{'id':'$','content':{'ID':{'givenName':'Ada','familyName':'Field'}}}";

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private String child;

    @BeforeAll
    static void start() throws Exception {
        hub = new HubWithBroker(folder);
        register("school", "SCHOOL");
        register("csc", "LA_CSC");
        register("midwives", "NHS_COMMUNITY");
        register("licensing", "LA_LICENSING");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void a_child() {
        child = made("school", "/subjects", NAMED);
        made(
                "school",
                "/involvements",
                "{'id':'$','subject':'%s','agency':'csc','kind':'REFERRAL'}".formatted(child));
        made(
                "school",
                "/involvements",
                "{'id':'$','subject':'%s','agency':'midwives','kind':'REGISTRATION'}"
                        .formatted(child));
    }

    @Test
    void an_identifier_is_never_refused_and_what_its_check_found_is_read_with_it() {
        say(
                "/identifiers",
                "{'id':'$','identifiers':[{'scheme':'NHS','value':'943 476 5919'},"
                        + "{'scheme':'NHS','value':'9434765910'},{'scheme':'UPN','value':'?'},"
                        + "{'scheme':'TRAM_PASS','value':'77'},{'scheme':'LOCAL','value':'4711'},"
                        + "{'scheme':'NHS','value':'9990000018'}]}");

        var told = history(read("csc")).path(0);
        assertThat(told.path("event").asString()).isEqualTo("subject.identifiers-said");
        var identifiers = told.at("/content/ID/identifiers");
        assertThat(identifiers.valueStream().map(i -> i.path("check").asString()))
                .containsExactly(
                        "VALID",
                        "WRONG_CHECK_DIGIT",
                        "WRONG_FORMAT",
                        "UNKNOWN_SCHEME",
                        "VALID",
                        "VALID");
        assertThat(identifiers.at("/0/canonical").asString()).isEqualTo("9434765919");
        assertThat(identifiers.at("/0/value").asString()).isEqualTo("943 476 5919");
        assertThat(identifiers.path(1).has("canonical")).isFalse();
        assertThat(identifiers.at("/4/canonical").asString()).isEqualTo("school:4711");
        assertThat(identifiers.at("/5/remarks/0").asString()).isEqualTo("TEST_NUMBER");
    }

    @Test
    void identifiers_sent_with_the_record_are_checked_alike() {
        child =
                made(
                        "school",
                        "/subjects",
                        "{'id':'$','identifierOmittedReason':'UNKNOWN_WOULD_DELAY','content':{'ID':{"
                            + "'identifiers':[{'scheme':'UPN','value':'B801200005001'},"
                            + "{'scheme':'UPN','value':'A801200005001'}]},'ADDR':{'postcode':'SW1A"
                            + " 1AA','uprn':'x'}}}");

        var content = read("school").path("content");
        assertThat(content.at("/ID/identifiers/0/check").asString()).isEqualTo("VALID");
        assertThat(content.at("/ID/identifiers/1/check").asString()).isEqualTo("WRONG_CHECK_DIGIT");
        assertThat(content.at("/ID/identifierOmittedReason").asString())
                .isEqualTo("UNKNOWN_WOULD_DELAY");
        assertThat(content.at("/ADDR/checks/postcode").asString()).isEqualTo("VALID");
        assertThat(content.at("/ADDR/checks/uprn").asString()).isEqualTo("WRONG_FORMAT");
        assertThat(content.at("/ADDR/outwardPostcode").asString()).isEqualTo("SW1A");
    }

    @Test
    void a_police_number_is_not_in_the_identity_that_others_are_shown() {
        say(
                "/identifiers",
                "{'id':'$','identifiers':[{'scheme':'PNC','value':'2008/0056560Z'},"
                        + "{'scheme':'URN','value':'100000'}]}");

        var own = history(read("school")).path(0).path("content");
        assertThat(own.at("/PERP/identifiers/0/check").asString()).isEqualTo("VALID");
        assertThat(own.at("/ID/identifiers")).hasSize(1);
        var midwives = history(read("midwives")).toString();
        assertThat(midwives).contains("100000").doesNotContain("0056560");
    }

    @Test
    void a_match_can_be_withdrawn_and_made_again_and_nothing_is_forgotten() {
        say(
                "/identifiers",
                "{'id':'$','identifiers':[{'scheme':'NHS','value':'9434765919',"
                        + "'matchedOn':'2026-02-01','matchedHow':'TRACED'}]}");
        say(
                "/identifiers",
                "{'id':'$','correctionReason':'of a twin','identifiers':[{'scheme':'NHS',"
                        + "'value':'9434765919','withdrawn':'WRONG_PERSON'}]}");
        say(
                "/identifiers",
                "{'id':'$','identifiers':[{'scheme':'NHS','value':'9990001049',"
                        + "'matchedOn':'2026-03-01','matchedHow':'DOCUMENT_SEEN'}]}");

        var record = read("csc");
        assertThat(record.at("/content/ID/identifiers/0/withdrawn").asString())
                .isEqualTo("WRONG_PERSON");
        assertThat(record.at("/corrections/0/content/ID/correctionReason").asString())
                .isEqualTo("of a twin");
        assertThat(history(record).at("/0/content/ID/identifiers/0/matchedHow").asString())
                .isEqualTo("TRACED");
        assertThat(history(record).at("/1/content/ID/identifiers/0/matchedOn").asString())
                .isEqualTo("2026-03-01");
    }

    @Test
    void names_are_added_or_corrected_and_the_old_ones_stay_readable() {
        say("/names", "{'id':'$','familyName':'Meadow','namesFrom':'2026-01-01'}");
        assertThat(read("csc").at("/content/ID/familyName").asString()).isEqualTo("Field");
        say("/names", "{'id':'$','givenName':'Adele','correctionReason':'misheard'}");

        var record = read("csc");
        assertThat(record.at("/content/ID/givenName").asString()).isEqualTo("Adele");
        assertThat(record.at("/content/ID/familyName").asString()).isEqualTo("Field");
        assertThat(record.at("/corrections/0/before/ID/givenName").asString()).isEqualTo("Ada");
        assertThat(history(record).at("/0/content/ID/familyName").asString()).isEqualTo("Meadow");
    }

    @Test
    void a_corrected_address_is_never_mixed_with_the_one_before() {
        say(
                "/addresses",
                "{'id':'$','kind':'HOME','validFrom':'2026-01-01','correctionReason':'typing',"
                        + "'address':{'line1':'1 Mill Lane','line2':'Flat 3',"
                        + "'postcode':'EC1A 1BB'}}");
        say(
                "/addresses",
                "{'id':'$','kind':'HOME','correctionReason':'wrong house',"
                        + "'address':{'line1':'2 Mill Lane','postcode':'M1 1AC'}}");

        var address = read("school").at("/content/ADDR");
        assertThat(address.path("line1").asString()).isEqualTo("2 Mill Lane");
        assertThat(address.path("line2").isString()).isFalse();
        assertThat(address.path("outwardPostcode").isString()).isFalse();
        assertThat(address.at("/checks/postcode").asString()).isEqualTo("WRONG_FORMAT");
        assertThat(read("midwives").toString()).doesNotContain("Mill Lane");
        refused(
                "422",
                "field.conflict",
                send(
                        "school",
                        "/addresses",
                        "{'id':'$','address':{},'validFrom':'2026-02-02',"
                                + "'validUntil':'2026-02-01'}"));
    }

    @Test
    void somebody_related_is_a_record_that_the_sender_may_know_of_or_only_a_name() {
        var brother = made("csc", "/subjects", NAMED);
        var related = "{'id':'$','relationships':[{'relationship':'brother','subject':'%s'}]}";
        var driver = "/subjects/" + made("licensing", "/subjects", NAMED) + "/relationships";
        for (var hidden : List.of(brother, UUID.randomUUID().toString())) {
            refused("404", "not-found", post("licensing", driver, related.formatted(hidden)));
        }
        assertThat(send("school", "/relationships", related.formatted(brother)).statusCode())
                .isEqualTo(201);
        var own = made("school", "/subjects", NAMED);
        say("/relationships", related.formatted(own));
        say(
                "/relationships",
                "{'id':'$','relationships':[{'relationship':'aunt','name':'Wanda Reed',"
                        + "'relatedUntil':'2026-01-01'}]}");

        var told = history(read("csc"));
        assertThat(told.at("/1/content/ID/relationships/0/subject").asString()).isEqualTo(own);
        assertThat(told.at("/2/content/ID/relationships/0/name").asString())
                .isEqualTo("Wanda Reed");
        refused(
                "422",
                "field.conflict",
                send("school", "/relationships", related.formatted(child)));
        refused(
                "422",
                "field.conflict",
                send(
                        "school",
                        "/relationships",
                        "{'id':'$','relationships':[{'relationship':'aunt'}]}"));
    }

    @Test
    void an_unborn_child_has_a_record_with_the_mother_and_keeps_it_after_the_birth() {
        var mother = made("midwives", "/subjects", NAMED);
        var unborn =
                "{'id':'$','content':{'ID':{%s'familyName':'Field'}},"
                        + "'unborn':{'mother':'%s','expectedOn':'2026-12-24'}}";
        child = made("midwives", "/subjects", unborn.formatted("", mother));

        var before = read("midwives").at("/content/ID");
        assertThat(before.path("unborn").asBoolean()).isTrue();
        assertThat(before.path("expectedOn").asString()).isEqualTo("2026-12-24");
        assertThat(before.at("/relationships/0/subject").asString()).isEqualTo(mother);

        var birth =
                "{'id':'$','dateOfBirth':'%s','givenName':'Iris',"
                        + "'identifiers':[{'scheme':'NHS','value':'9990001049'}]}";
        refused("404", "not-found", send("csc", "/birth", birth.formatted("2026-01-05")));
        refused("422", "field.date", send("midwives", "/birth", birth.formatted("2199-01-05")));
        assertThat(send("midwives", "/birth", birth.formatted("2026-01-05")).statusCode())
                .isEqualTo(201);
        refused(
                "409",
                "subject.not-unborn",
                send("midwives", "/birth", birth.formatted("2026-01-05")));

        var after = read("midwives").at("/content/ID");
        assertThat(after.path("unborn").asBoolean()).isFalse();
        assertThat(after.path("dateOfBirth").asString()).isEqualTo("2026-01-05");
        assertThat(after.at("/identifiers/0/check").asString()).isEqualTo("VALID");
        assertThat(after.at("/relationships/0/subject").asString()).isEqualTo(mother);

        refused("404", "not-found", post("csc", "/subjects", unborn.formatted("", mother)));
        refused(
                "422",
                "field.conflict",
                post(
                        "midwives",
                        "/subjects",
                        unborn.formatted("'dateOfBirth':'2026-01-01',", mother)));
        refused(
                "409",
                "subject.not-unborn",
                post("midwives", "/subjects/" + mother + "/birth", birth.formatted("2026-01-05")));
    }

    @Test
    void only_the_holder_says_more_and_to_others_the_record_is_not_there() {
        var bodies =
                List.of(
                        List.of(
                                "/identifiers",
                                "{'id':'$','identifiers':[{'scheme':'URN','value':'1'}]}"),
                        List.of("/names", "{'id':'$','givenName':'Eve'}"),
                        List.of("/addresses", "{'id':'$','address':{'town':'Northtown'}}"),
                        List.of(
                                "/relationships",
                                "{'id':'$','relationships':[{'relationship':'aunt','name':'W'}]}"),
                        List.of("/birth", "{'id':'$','dateOfBirth':'2026-01-05'}"));
        for (var said : bodies) {
            for (var agency : List.of("csc", "licensing")) {
                var hidden = send(agency, said.getFirst(), said.getLast());
                refused("404", "not-found", hidden);
                var absent =
                        post(
                                agency,
                                "/subjects/" + UUID.randomUUID() + said.getFirst(),
                                said.getLast());
                assertThat(absent.body()).isEqualTo(hidden.body());
            }
        }
        assertThat(history(read("school"))).isEmpty();
    }

    @Test
    void who_may_not_see_the_record_sees_nothing_that_was_added() {
        say("/names", "{'id':'$','familyName':'Meadow'}");
        assertThat(get("licensing").statusCode()).isEqualTo(404);
        refused(
                "422",
                "field.conflict",
                send("school", "/names", "{'id':'$','namesFrom':'2026-01-01'}"));
        refused(
                "422",
                "field.conflict",
                send("school", "/identifiers", "{'id':'$','identifiers':[]}"));
    }

    @Test
    void the_same_said_again_is_answered_and_not_said_twice() {
        var id = UUID.randomUUID().toString();
        var body = "{'id':'" + id + "','givenName':'Eve'}";
        assertThat(send("school", "/names", body).statusCode()).isEqualTo(201);
        assertThat(send("school", "/names", body).statusCode()).isEqualTo(200);
        assertThat(history(read("school"))).hasSize(1);
    }

    private void say(String path, String body) {
        var answer = send("school", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/subjects/" + child);
    }

    private HttpResponse<String> send(String agency, String path, String body) {
        return post(agency, "/subjects/" + child + path, body);
    }

    private JsonNode read(String agency) {
        var answer = get(agency);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String agency) {
        return hub.get(agency, "PUBLISHER", "/subjects/" + child, CARE);
    }

    private static JsonNode history(JsonNode record) {
        return record.path("history");
    }

    private static void refused(String status, String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(Integer.parseInt(status));
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    private static void register(String agency, String kind) {
        var answer =
                hub.post(
                        "hub-operator",
                        "HUB_ADMIN",
                        "/agencies",
                        json(
                                "{'id':'$','agency':'%s','name':'An agency','kind':'%s',"
                                                .formatted(agency, kind)
                                        + "'areas':['E08000021'],'desk':{'name':'Front door'}}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String made(String agency, String path, String body) {
        var answer = post(agency, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).path("created").asString();
    }

    private static HttpResponse<String> post(String agency, String path, String body) {
        return hub.post(agency, "PUBLISHER", path, json(body));
    }

    private static String json(String text) {
        return text.replace('\'', '"').replace("$", UUID.randomUUID().toString());
    }
}
