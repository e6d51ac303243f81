package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Caseworker.json;
import static org.safeguardinghub.api.Caseworker.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Looking is an act: who looked at what of a child, and who may know that. */
class LooksIT {
    private static final String LOOKED_AT = "org.safeguardinghub.subject.looked-at.v1";

    @TempDir static Path folder;
    private static Town town;
    private static Caseworker teacher;
    private static Caseworker colleague;
    private static Caseworker socialWorker;
    private static Caseworker doctor;
    private static Caseworker licensing;
    private static Caseworker officer;
    private static Caseworker auditor;
    private static Caseworker farAuditor;

    private String child;
    private String concern;

    @BeforeAll
    static void a_town_and_what_lies_beyond() throws Exception {
        town = new Town(folder);
        town.register("audit", "OVERSIGHT", "E08000021");
        town.register("far-audit", "OVERSIGHT", "E06000045");
        town.register("far-licensing", "LA_LICENSING", "E06000045");
        teacher = person("school", "t.teacher");
        colleague = person("school", "c.colleague");
        socialWorker = person("csc", "s.worker");
        doctor = person("gp", "d.doctor");
        licensing = person("licensing", "l.officer");
        officer = person("force", "o.officer");
        auditor = new Caseworker(town.hub, "audit", "AUDITOR", "a.auditor").asking("AUDIT");
        farAuditor = new Caseworker(town.hub, "far-audit", "AUDITOR", "f.auditor").asking("AUDIT");
    }

    @BeforeEach
    void a_child_whom_the_school_holds_and_children_s_services_know() {
        child = town.subject("school");
        concern = town.concern("school", child);
        town.involve("school", child, "csc");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static Caseworker person(String agency, String sub) {
        return new Caseworker(town.hub, agency, "PRACTITIONER", sub);
    }

    @Test
    void a_holder_sees_which_agency_looked_at_what_and_why_and_names_only_its_own_people() {
        socialWorker.read("/concerns/" + concern);
        colleague.read("/concerns/" + concern);

        var theirs = awaited(teacher, looked("csc", "RECORD"));
        assertThat(theirs.path("records").path(0).asString()).isEqualTo(concern);
        assertThat(theirs.path("highest").asString()).isEqualTo("FULL");
        assertThat(theirs.path("purposes").path(0).asString()).isEqualTo("CHILD_PROTECTION");
        assertThat(theirs.has("sub")).isFalse();
        assertThat(awaited(teacher, looked("school", "RECORD")).path("sub").asString())
                .isEqualTo("c.colleague");
        assertThat(awaited(auditor, looked("csc", "RECORD")).path("sub").asString())
                .isEqualTo("s.worker");
    }

    @Test
    void a_look_that_found_nothing_is_listed_and_tells_no_more() {
        refused(404, "not-found", licensing.get("/subjects/" + child + "/chronology"));
        refused(404, "not-found", licensing.get("/concerns/" + concern));

        var person = awaited(teacher, looked("licensing", "CHRONOLOGY"));
        assertThat(person.path("person").asBoolean()).isTrue();
        assertThat(person.path("records")).isEmpty();
        assertThat(person.path("highest").asString()).isEqualTo("NONE");
        var one = awaited(teacher, looked("licensing", "RECORD"));
        assertThat(one.path("records").path(0).asString()).isEqualTo(concern);
        assertThat(one.path("highest").asString()).isEqualTo("NONE");
    }

    @Test
    void of_a_record_that_the_asker_may_not_see_nothing_is_told() {
        var own = town.subject("csc");
        town.link("csc", own, "school", child);
        var sealed = town.concern("csc", own);
        seal(sealed);
        socialWorker.read("/concerns/" + sealed);
        socialWorker.read("/concerns/" + concern);
        var all = awaitedAll(teacher, looked("csc", "RECORD"));
        assertThat(all.toString()).doesNotContain(sealed);
        assertThat(all.stream().filter(looked("csc", "RECORD"))).hasSize(1);

        // whoever may see it finds both
        awaited(socialWorker, looked("csc", "RECORD").and(names(sealed)));
        assertThat(items(socialWorker, child).stream().filter(looked("csc", "RECORD"))).hasSize(2);
    }

    /** What others saw of it does change it, whatever that rested on: who saw what is no secret. */
    @Test
    void no_inference_of_list_disclosures() {
        var own = town.subject("csc");
        town.link("csc", own, "school", child);
        socialWorker.read("/concerns/" + concern);
        awaited(teacher, looked("csc", "RECORD"));
        var before = ofOthers();

        var sealed = town.concern("csc", own);
        seal(sealed);
        socialWorker.read("/concerns/" + sealed);
        refused(404, "not-found", licensing.get("/concerns/" + sealed));
        socialWorker.made(
                "/concerns/" + sealed + "/withdrawal",
                "{'id':'$','reason':'RECORDED_IN_ERROR','explanation':'x'}");
        awaitLook(socialWorker, sealed);
        assertThat(ofOthers()).isEqualTo(before);

        // the judge is not blind
        socialWorker.read("/concerns/" + concern);
        await().atMost(Duration.ofSeconds(20)).until(() -> !ofOthers().equals(before));
    }

    private List<JsonNode> ofOthers() {
        return items(teacher, child).stream()
                .filter(item -> !item.path("agencies").path(0).asString().equals("school"))
                .toList();
    }

    @Test
    void who_received_by_a_decision_to_share_is_listed_with_the_decision_for_its_owner_alone() {
        var share = share("gp");
        var own = awaited(teacher, LooksIT::received);
        assertThat(own.path("agencies").path(0).asString()).isEqualTo("gp");
        assertThat(own.path("records").path(0).asString()).isEqualTo(concern);
        assertThat(own.path("share").asString()).isEqualTo(share);
        var others = awaited(socialWorker, LooksIT::received);
        assertThat(others.path("highest").asString()).isEqualTo("FULL");
        assertThat(others.has("share")).isFalse();
    }

    @Test
    void who_neither_holds_nor_is_home_and_whoever_is_excluded_finds_nothing() {
        town.involve("school", child, "gp");
        doctor.read("/concerns/" + concern);
        refused(404, "not-found", doctor.get(path(child)));
        refused(404, "not-found", licensing.get(path(child)));
        refused(404, "not-found", teacher.get(path(UUID.randomUUID().toString())));
        refused(404, "not-found", farAuditor.get(path(child)));
        teacher.made(
                "/restrictions",
                "{'id':'$','kind':'EXCLUSION','subject':'%s','person':'c.colleague','reason':'x'}"
                        .formatted(child));
        refused(404, "not-found", colleague.get(path(child)));
        assertThat(teacher.read(path(child)).path("items")).isNotNull();
    }

    @Test
    void pages_go_from_new_to_old_and_leave_nothing_out() {
        for (int i = 0; i < 3; i++) {
            socialWorker.read("/concerns/" + concern);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                items(teacher, child).stream()
                                                .filter(looked("csc", "RECORD"))
                                                .count()
                                        == 3);
        var whole = items(teacher, child).stream().filter(looked("csc", "RECORD")).toList();
        var paged = new ArrayList<JsonNode>();
        var page = teacher.read(path(child) + "?limit=1");
        while (page.has("next")) {
            assertThat(page.path("items")).hasSize(1);
            paged.add(page.path("items").path(0));
            page = teacher.read(path(child) + "?limit=1&cursor=" + page.path("next").asString());
        }
        page.path("items").forEach(paged::add);
        assertThat(paged.stream().filter(looked("csc", "RECORD")).toList()).isEqualTo(whole);
        // in the order of the log; of looks at the same moment, as feeds have them, it is not that
        // of their instants, which each takes before it is recorded
        var times = whole.stream().map(item -> item.path("at").asString()).toList();
        assertThat(times).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void everybody_sees_what_is_recorded_of_their_own_looking_and_of_nobody_else_s() {
        var somebody = person("csc", "new.worker");
        somebody.read("/concerns/" + concern);
        refused(404, "not-found", somebody.get("/concerns/" + UUID.randomUUID()));
        socialWorker.read("/subjects/" + child + "/chronology");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> somebody.read("/looks").path("items").size() == 2);
        var looks = somebody.read("/looks").path("items");
        assertThat(looks.path(1).path("askedRecord").asString()).isEqualTo(concern);
        assertThat(looks.path(1).path("exit").asString()).isEqualTo("RECORD");
        assertThat(looks.path(1).path("purpose").asString()).isEqualTo("CHILD_PROTECTION");
        // what was found is not told: hidden and not there read alike
        assertThat(looks.path(0).propertyNames())
                .containsExactlyElementsOf(looks.path(1).propertyNames());
        assertThat(person("gp", "new.worker").read("/looks").path("items")).isEmpty();
        var first = somebody.read("/looks?limit=1");
        assertThat(first.path("items")).hasSize(1);
        var next = "/looks?limit=1&cursor=" + first.path("next").asString();
        assertThat(somebody.read(next).path("items").path(0)).isEqualTo(looks.path(1));
        refused(422, "field.type", socialWorker.get(next));
    }

    @Test
    void a_preview_rules_as_when_the_reader_asks_and_is_not_stored() {
        var preview =
                teacher.post(
                        "/rulings/preview",
                        "{'record':'%s','reader':'csc','purpose':'CHILD_PROTECTION'}"
                                .formatted(concern));
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(json(preview).path("stored").asBoolean(true)).isFalse();
        var asked = socialWorker.read("/concerns/" + concern).path("rulingId").asString();
        var real = teacher.read("/rulings/" + asked);
        assertThat(json(preview).at("/ruling/categories")).isEqualTo(real.path("categories"));
        assertThat(json(preview).at("/ruling/rules")).isEqualTo(real.path("rules"));

        var stranger = "{'record':'%s','reader':'licensing','purpose':'CHILD_PROTECTION'}";
        assertThat(
                        json(teacher.post("/rulings/preview", stranger.formatted(concern)))
                                .at("/ruling/absent")
                                .asBoolean())
                .isTrue();
        assertThat(town.hub.count("select count(*) from ruling_index where sub = 'preview'"))
                .isZero();
        refused(
                404,
                "not-found",
                socialWorker.post("/rulings/preview", stranger.formatted(concern)));
    }

    @Test
    void reading_a_share_a_restriction_or_a_hold_is_recorded_as_a_look() {
        var share = share("gp");
        doctor.read("/shares/" + share);
        awaited(teacher, looked("gp", "COMMAND").and(names(concern)));

        var limit =
                teacher.made(
                        "/restrictions",
                        ("{'id':'$','kind':'WHEREABOUTS','record':'%s','categories':['EDU'],"
                                        + "'reason':'x'}")
                                .formatted(concern));
        colleague.read("/restrictions/" + limit);
        awaitLook(colleague, concern);

        var admin = new Caseworker(town.hub, "school", "AGENCY_ADMIN", "h.head").asking("AUDIT");
        var hold =
                admin.made(
                        "/legal-holds",
                        "{'id':'$','issuer':'x','legalPower':'x','scope':{'topics':['x']}}");
        admin.read("/legal-holds/" + hold);
        awaitLook(admin, hold);
        var nothing = UUID.randomUUID().toString();
        refused(404, "not-found", admin.get("/legal-holds/" + nothing));
        awaitLook(admin, nothing);
    }

    @Test
    void a_look_at_decisions_stores_what_was_asked() {
        var ruling = socialWorker.read("/concerns/" + concern).path("rulingId").asString();
        auditor.read("/rulings/" + ruling);
        awaitLook(auditor, ruling.substring(0, ruling.indexOf('.')));
        auditor.read("/audit/rulings?record=" + concern);
        awaitLook(auditor, concern);
    }

    @Test
    void the_home_authority_is_told_of_looks_from_another_area_also_when_nothing_was_found() {
        officer.get("/subjects/" + child);
        var item = awaitedTold(1).getFirst();
        assertThat(item.at("/data/link").asString()).isEqualTo("/api/v1" + path(child));
        assertThat(item.toString()).doesNotContain("force", "o.officer", "Ayla");
        assertThat(socialWorker.read(path(child)).toString()).contains("force");

        refused(404, "not-found", person("far-licensing", "x").get("/subjects/" + child));
        awaitedTold(2);
        // a look from the same area, and one at nobody, are told to nobody
        refused(404, "not-found", licensing.get("/subjects/" + child));
        refused(404, "not-found", officer.get("/subjects/" + UUID.randomUUID()));
        officer.get("/concerns/" + concern);
        assertThat(awaitedTold(3)).hasSize(3);
    }

    @Test
    void an_authority_that_does_not_work_with_the_child_is_not_told_of_looks() {
        var unknown = town.subject("school");
        officer.get("/subjects/" + unknown);
        officer.get("/subjects/" + child);
        awaitedTold(1);
        assertThat(town.hub.feed("csc").toString()).doesNotContain(unknown);
    }

    private List<JsonNode> awaitedTold(int looks) {
        await().atMost(Duration.ofSeconds(20)).until(() -> told().size() >= looks);
        return told();
    }

    private List<JsonNode> told() {
        return town.hub
                .feed("csc")
                .valueStream()
                .filter(item -> item.path("type").asString().equals(LOOKED_AT))
                .filter(item -> item.path("subject").asString().equals(child))
                .toList();
    }

    private static void awaitLook(Caseworker who, String asked) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> who.read("/looks").path("items").toString().contains(asked));
    }

    private JsonNode awaited(Caseworker who, Predicate<JsonNode> which) {
        return awaitedAll(who, which).stream().filter(which).findFirst().orElseThrow();
    }

    private List<JsonNode> awaitedAll(Caseworker who, Predicate<JsonNode> which) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> items(who, child).stream().anyMatch(which));
        return items(who, child);
    }

    private static List<JsonNode> items(Caseworker who, String child) {
        return who.read(path(child) + "?limit=200").path("items").valueStream().toList();
    }

    private static Predicate<JsonNode> looked(String agency, String exit) {
        return item ->
                item.path("kind").asString().equals("LOOKED")
                        && item.path("agencies").path(0).asString().equals(agency)
                        && item.path("exit").asString().equals(exit);
    }

    private static boolean received(JsonNode item) {
        return item.path("kind").asString().equals("RECEIVED");
    }

    private static Predicate<JsonNode> names(String record) {
        return item ->
                new HashSet<>(item.path("records").valueStream().map(JsonNode::asString).toList())
                        .contains(record);
    }

    private static String path(String child) {
        return "/subjects/" + child + "/disclosures";
    }

    private static void seal(String record) {
        socialWorker.made(
                "/restrictions",
                "{'id':'$','kind':'SEAL','record':'%s','agencies':['csc'],'reason':'x'}"
                        .formatted(record));
    }

    private String share(String with) {
        return teacher.made(
                "/shares",
                ("{'id':'$','outcome':'PART','record':'%s','recipients':['%s'],"
                                + "'categories':['NARR'],'purposes':['CHILD_PROTECTION'],"
                                + "'level':'FULL','basis':{'article6':'PUBLIC_TASK'},"
                                + "'necessity':'x','proportionality':'x','informed':'LATER'}")
                        .formatted(concern, with));
    }
}
