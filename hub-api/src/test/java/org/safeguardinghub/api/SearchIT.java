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
import org.safeguardinghub.replay.Replays;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Finding a person by what is known of the person, and what nobody learns by it. */
class SearchIT {
    private static final String LOOKED_AT = "org.safeguardinghub.subject.looked-at.v1";
    private static final String IDS = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final Set<String> UNRELATED =
            Set.of("date", "connection", "hub-as-of", "keep-alive");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir static Path folder;
    private static Town town;
    private static Caseworker teacher;
    private static Caseworker colleague;
    private static Caseworker doctor;
    private static Caseworker officer;
    private static Caseworker licensing;
    private static int children;

    private String number;
    private String family;
    private String child;

    @BeforeAll
    static void a_town() throws Exception {
        town = new Town(folder);
        teacher = person("school", "t.teacher");
        colleague = person("school", "c.colleague");
        doctor = person("gp", "d.doctor");
        officer = person("force", "o.officer");
        licensing = person("licensing", "l.officer");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void a_child_of_the_school() {
        number = nextNumber();
        family = "Hart" + (char) ('a' + children / 26) + (char) ('a' + children % 26);
        child = recorded("school", number, family);
        awaitFound(teacher, byNumber(number));
    }

    @Test
    void the_holder_finds_its_record_by_each_thing_that_it_said() {
        var pupil = "B80120000500" + "1";
        var other =
                town.made(
                        "school",
                        "PUBLISHER",
                        "/subjects",
                        "{'id':'$','reference':'our"
                            + " 7','content':{'ID':{'identifiers':[{'scheme':'UPN','value':'%s'},{'scheme':'LOCAL','value':'L"
                            + " 7'},"
                            + "{'scheme':'MIS','value':'m7'},{'scheme':'PNC','value':'79/163001B'}]}}}",
                        pupil);
        awaitFound(teacher, "{'reference':'our 7'}");
        for (var sought :
                List.of(
                        "{'reference':' our 7'}",
                        byNumber("UPN", "b801200005001"),
                        byNumber("LOCAL", "L 7"),
                        byNumber("MIS", "m7"),
                        byNumber("PNC", "1979/0163001B"))) {
            assertThat(one(teacher, sought).path("id").asString()).as(sought).isEqualTo(other);
        }
        assertThat(one(teacher, byName("AYLA", " " + family)).path("id").asString())
                .isEqualTo(child);
        assertThat(found(teacher, byName("Ayl", family))).isEqualTo("NONE");
        // what means something only there finds nobody elsewhere
        town.involve("school", other, "gp");
        for (var own :
                List.of("{'reference':'our 7'}", byNumber("LOCAL", "L 7"), byNumber("MIS", "m7"))) {
            assertThat(found(doctor, own)).as(own).isEqualTo("NONE");
        }
        assertThat(found(doctor, byNumber("UPN", pupil))).isEqualTo("ONE");
    }

    @Test
    void another_agency_finds_what_the_rules_let_it_know() {
        var held = one(officer, byNumber(number));
        assertThat(held.propertyNames())
                .containsExactlyInAnyOrder("held", "contactDesk", "rulingId");
        town.involve("school", child, "force");
        var seen = one(officer, byNumber(spaced(number)));
        assertThat(seen.path("id").asString()).isEqualTo(child);
        assertThat(seen.at("/content/ID/familyName").asString()).isEqualTo(family);
    }

    @Test
    void a_number_in_a_category_of_which_the_reader_may_know_nothing_finds_nobody() {
        var police = "79/163002C";
        var canonical = "1979/0163002C";
        var both =
                town.made(
                        "school",
                        "PUBLISHER",
                        "/subjects",
                        "{'id':'$','content':{'ID':{'identifiers':[{'scheme':'NHS','value':'%s'},"
                                + "{'scheme':'PNC','value':'"
                                + police
                                + "'}]}}}",
                        nextNumber());
        town.involve("school", both, "gp");
        awaitFound(teacher, byNumber("PNC", canonical));
        assertThat(found(doctor, byNumber("PNC", canonical))).isEqualTo("ONE");
        var early = doctor.asking("EARLY_HELP_CIN");
        assertThat(found(early, byNumber("PNC", canonical))).isEqualTo("NONE");
        assertThat(found(early, byNumber(nhs(children)))).isEqualTo("ONE");
    }

    @Test
    void a_child_whom_the_reader_may_not_know_is_answered_like_no_child() {
        var control = answered(officer, byNumber(number));
        assertThat(control).isNotEqualTo(answered(officer, byNumber(nextNumber())));

        for (int pair = 0; pair < 20; pair++) {
            assertThat(answered(licensing, byNumber(number)))
                    .isEqualTo(answered(licensing, byNumber(nhs(500 + pair))));
            assertThat(answered(licensing, byName("Ayla", family)))
                    .isEqualTo(answered(licensing, byName("Nobody", family)));
        }
        town.involve("school", child, "gp");
        restrict("'kind':'EXCLUSION','subject':'%s','person':'c.colleague'");
        assertThat(answered(colleague, byNumber(number)))
                .isEqualTo(answered(colleague, byNumber(nhs(600))))
                .startsWith("200")
                .contains("\"found\":\"NONE\"");
        assertThat(found(teacher, byNumber(number))).isEqualTo("ONE");

        assertThat(found(doctor, byNumber(number))).isEqualTo("ONE");
        restrict("'kind':'SEAL','subject':'%s','agencies':['school']");
        assertThat(answered(doctor, byNumber(number)))
                .isEqualTo(answered(doctor, byNumber(nhs(601))));
    }

    @Test
    void why_nobody_was_found_reads_alike_and_shows_no_more_rulings() {
        restrict("'kind':'EXCLUSION','subject':'%s','person':'c.colleague'");
        var told = new ArrayList<String>();
        for (var sought : List.of(byNumber(number), byNumber(nhs(700)))) {
            var ruling = search(colleague, sought).path("rulingId").asString();
            assertThat(ruling).endsWith(".0");
            told.add(
                    colleague
                            .get("/rulings/" + ruling)
                            .body()
                            .replaceAll(IDS, "*")
                            .replaceAll("\"at\":\"[^\"]*\"", "*"));
            refused(404, "not-found", colleague.get("/rulings/" + ruling.replace(".0", ".1")));
        }
        assertThat(told.getFirst()).isEqualTo(told.getLast()).contains("There is nothing here");
    }

    @Test
    void several_persons_are_said_to_be_several_and_none_is_picked() {
        var twin = recorded("school", nextNumber(), family);
        awaitFound(teacher, byNumber(nhs(children)));
        town.involve("school", twin, "gp");

        var own = search(teacher, byName("Ayla", family));
        assertThat(own.path("found").asString()).isEqualTo("SEVERAL");
        assertThat(ids(own)).containsExactly(twin, child);
        var other = search(doctor, byName("Ayla", family));
        assertThat(other.path("found").asString()).isEqualTo("SEVERAL");
        assertThat(ids(other)).containsExactly(twin);
        var stranger = search(officer, byName("Ayla", family));
        assertThat(stranger.path("found").asString()).isEqualTo("SEVERAL");
        assertThat(stranger.path("items")).isEmpty();
        assertThat(stranger.has("next")).isFalse();
        // whom the reader may not know of does not make one child two
        restrict("'kind':'SEAL','subject':'%s','agencies':['school']");
        assertThat(one(officer, byName("Ayla", family)).path("held").asBoolean()).isTrue();
    }

    @Test
    void records_that_confirmed_links_join_are_one_person() {
        var patient = recorded("gp", number, family);
        await().atMost(PATIENCE).until(() -> found(doctor, byNumber(number)).equals("SEVERAL"));
        town.link("gp", patient, "school", child);
        var joined = search(doctor, byNumber(number));
        assertThat(joined.path("found").asString()).isEqualTo("ONE");
        assertThat(joined.path("items").path(0).path("id").asString()).isEqualTo(patient);
        // what is only held stands behind it, once for each desk
        assertThat(joined.path("items").path(1).path("held").asBoolean()).isTrue();
        assertThat(search(officer, byNumber(number)).path("items")).hasSize(1);
    }

    @Test
    void what_a_holder_no_longer_says_finds_nobody() {
        var right = nextNumber();
        say("identifiers", "'identifiers':[{'scheme':'NHS','value':'" + right + "'}]");
        awaitFound(teacher, byNumber(right));
        assertThat(found(teacher, byNumber(number))).isEqualTo("ONE");
        say(
                "identifiers",
                "'identifiers':[{'scheme':'NHS','value':'"
                        + right
                        + "'}],'correctionReason':'somebody else'");
        awaitNobody(byNumber(number));
        assertThat(found(teacher, byNumber(right))).isEqualTo("ONE");
        say(
                "identifiers",
                "'identifiers':[{'scheme':'NHS','value':'"
                        + right
                        + "','withdrawn':'WRONG_PERSON'}]");
        awaitNobody(byNumber(right));
        say("names", "'givenName':'Ayla','familyName':'Hill','correctionReason':'misheard'");
        awaitNobody(byName("Ayla", family));
        assertThat(found(teacher, byName("Ayla", "Hill"))).isEqualTo("ONE");
    }

    @Test
    void each_answer_is_one_stored_look_and_one_s_own_looks_tell_no_find() {
        var somebody = person("force", "new.officer");
        search(somebody, byNumber(number));
        search(somebody, byNumber(nhs(800)));
        await().atMost(PATIENCE).until(() -> somebody.read("/looks").path("items").size() == 2);
        var looks = somebody.read("/looks").path("items");
        for (var look : looks) {
            assertThat(look.path("exit").asString()).isEqualTo("SEARCH");
            assertThat(look.has("askedSubject") || look.has("askedRecord")).isFalse();
        }
        assertThat(
                        town.hub.count(
                                "select count(distinct answer) from ruling_index"
                                        + " where exit = 'SEARCH' and sub = 'new.officer'"))
                .isEqualTo(2);
        var listed = teacher.read("/subjects/" + child + "/disclosures").path("items");
        assertThat(listed.toString()).contains("SEARCH").doesNotContain("new.officer");
    }

    @Test
    void the_home_authority_is_told_of_a_search_from_another_area() {
        town.involve("school", child, "csc");
        search(officer, byNumber(nhs(801)));
        search(officer, byNumber(number));
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            for (var item : town.hub.feed("csc")) {
                                if (item.path("type").asString().equals(LOOKED_AT)
                                        && item.path("subject").asString().equals(child)) {
                                    return true;
                                }
                            }
                            return false;
                        });
        assertThat(town.hub.feed("csc").toString()).doesNotContain(number, "o.officer", family);
    }

    @Test
    void what_can_find_nobody_is_refused_before_anything_is_looked_up() {
        var somebody = person("force", "careless.officer");
        somebody.refused(422, "field.conflict", "/subjects/search", byNumber("9434765910"));
        somebody.refused(
                422, "field.conflict", "/subjects/search", byNumber("POSTCODE", "SW1A 1AA"));
        somebody.refused(422, "field.conflict", "/subjects/search", "{}");
        somebody.refused(
                422,
                "field.conflict",
                "/subjects/search",
                "{'reference':'x','identifier':{'scheme':'NHS','value':'" + number + "'}}");
        somebody.refused(
                422,
                "field.missing",
                "/subjects/search",
                "{'person':{'givenName':'Ayla','familyName':'" + family + "'}}");
        somebody.asking("PATTERN")
                .refused(403, "purpose.not-permitted", "/subjects/search", byNumber(number));
        assertThat(somebody.read("/looks").path("items")).isEmpty();
    }

    @Test
    void the_view_holds_nothing_that_was_said_and_can_be_made_anew() {
        assertThat(
                        town.hub.count(
                                "select count(*) from subject_search where digest !~"
                                        + " '^([0-9a-f]{64})?$'"))
                .isZero();
        assertThat(town.hub.count("select count(*) from subject_search")).isPositive();
        var outcome = town.hub.part(Replays.class).replay("search", false);
        assertThat(outcome.toString()).isNotEmpty();
        assertThat(town.hub.part(Replays.class).serving("search").version()).isGreaterThan(1);
        assertThat(found(teacher, byNumber(number))).isEqualTo("ONE");
    }

    private static Caseworker person(String agency, String sub) {
        return new Caseworker(town.hub, agency, "PRACTITIONER", sub);
    }

    private static String recorded(String agency, String number, String family) {
        return town.made(
                agency,
                "PUBLISHER",
                "/subjects",
                "{'id':'$','content':{'ID':{'givenName':'Ayla','familyName':'%s',"
                        + "'dateOfBirth':'2012-03-04',"
                        + "'identifiers':[{'scheme':'NHS','value':'%s'}]}}}",
                family,
                number);
    }

    private void say(String what, String fields) {
        teacher.made("/subjects/" + child + "/" + what, "{'id':'$'," + fields + "}");
    }

    private void restrict(String terms) {
        teacher.made("/restrictions", "{'id':'$'," + terms.formatted(child) + ",'reason':'x'}");
    }

    private static String byNumber(String number) {
        return byNumber("NHS", number);
    }

    private static String byNumber(String scheme, String number) {
        return "{'identifier':{'scheme':'%s','value':'%s'}}".formatted(scheme, number);
    }

    private static String byName(String given, String family) {
        return "{'person':{'givenName':'%s','familyName':'%s','dateOfBirth':'2012-03-04'}}"
                .formatted(given, family);
    }

    private static JsonNode search(Caseworker who, String sought) {
        var answer = who.post("/subjects/search", sought);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static String found(Caseworker who, String sought) {
        return search(who, sought).path("found").asString();
    }

    private static JsonNode one(Caseworker who, String sought) {
        var answer = search(who, sought);
        assertThat(answer.path("found").asString()).as(answer.toString()).isEqualTo("ONE");
        assertThat(answer.path("items")).hasSize(1);
        return answer.path("items").path(0);
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    private static void awaitFound(Caseworker who, String sought) {
        await().atMost(PATIENCE).until(() -> !found(who, sought).equals("NONE"));
    }

    private static void awaitNobody(String sought) {
        await().atMost(PATIENCE).until(() -> found(teacher, sought).equals("NONE"));
    }

    /** All of an answer but what is random or the time. */
    private static String answered(Caseworker who, String sought) {
        HttpResponse<String> answer = who.post("/subjects/search", sought);
        var headers = new TreeMap<String, Object>(answer.headers().map());
        headers.keySet().removeIf(UNRELATED::contains);
        return (answer.statusCode() + " " + headers + " " + answer.body()).replaceAll(IDS, "*");
    }

    private static String nextNumber() {
        return nhs(++children);
    }

    /** The n-th number of the range that is never issued whose check digit can be written. */
    private static String nhs(int n) {
        int found = 0;
        for (int serial = 0; ; serial++) {
            var nine = "999" + "%06d".formatted(serial);
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (nine.charAt(i) - '0') * (10 - i);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10 && ++found > n) {
                return nine + check;
            }
        }
    }

    private static String spaced(String number) {
        return number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
    }
}
