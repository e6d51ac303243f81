package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Town.json;
import static org.safeguardinghub.api.Town.refusal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.replay.ReplayOutcome;
import org.safeguardinghub.replay.Replays;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What concerns of two areas name, as the coordinators of each may know it, and opening it. */
class PatternsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CAR =
            "'vehicles':[{'description':'a white car','identifier':'%s'}]";
    private static final String WHY = "the same car waits at two schools";

    @TempDir static Path folder;
    private static Town town;
    private static int marks;

    @BeforeAll
    static void a_town() throws IOException {
        town = new Town(folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    /** A concern, the child whom it is about, and the mark of the car that it names. */
    private record Seen(String concern, String child, String mark) {}

    private static String mark() {
        return "AB%02d XYZ".formatted(++marks);
    }

    private static Seen seen(String by, String perpetration, String mark) {
        var child = town.subject(by);
        var concern =
                town.made(
                        by,
                        "PUBLISHER",
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'came hungry'},"
                                + "'PERP':{'summary':'A car waits',%s}}}",
                        child,
                        perpetration.formatted(mark));
        return new Seen(concern, child, mark);
    }

    /** Both schools saw this car, each with a child of its own. */
    private record Car(Seen north, Seen south) {}

    private static Car inBoth(Border border) {
        var mark = mark();
        var south = seen(border.southSchool, CAR, mark.toLowerCase(Locale.ROOT));
        return new Car(seen(border.northSchool, CAR, mark.replace(" ", "")), south);
    }

    @Test
    void sr34_the_coordinators_of_both_areas_find_a_car_that_both_schools_saw() {
        var border = new Border(town);
        seen(border.northSchool, CAR, mark());
        seen(border.southSchool, CAR, mark());
        assertThat(patterns(border, border.north)).isEmpty();
        var car = inBoth(border);
        for (int n = 0; n < 4; n++) {
            seen(border.southSchool, CAR, car.south().mark());
        }
        var found = patterns(border, border.north);
        assertThat(found).hasSize(1);
        assertThat(found.path(0).propertyNames())
                .containsExactlyInAnyOrder("pseudonym", "kind", "named");
        var month = YearMonth.now(ZoneId.of("Europe/London"));
        assertThat(found.path(0).path("named").valueStream().map(Object::toString))
                .containsExactly(
                        "{\"areas\":[\"%s\"],\"since\":\"%s\",\"records\":\"UNDER_5\"}"
                                .formatted(border.northArea, month),
                        "{\"areas\":[\"%s\"],\"since\":\"%s\",\"records\":\"FROM_5\"}"
                                .formatted(border.southArea, month));
        assertThat(border.ask(border.north, "/patterns").body())
                .doesNotContain(
                        car.north().concern(),
                        car.south().concern(),
                        car.north().mark().replace(" ", ""),
                        "car",
                        "school");
        var there = patterns(border, border.south).path(0);
        assertThat(there.path("named")).isEqualTo(found.path(0).path("named"));
        assertThat(there.path("pseudonym")).isNotEqualTo(found.path(0).path("pseudonym"));
        assertThat(town.hub.count("select count(*) from named_thing where digest !~ '^[0-9a-f]*$'"))
                .isZero();
    }

    @Test
    void people_places_phones_and_accounts_are_found_in_whatever_way_they_are_written() {
        var border = new Border(town);
        var ways =
                Map.of(
                        "'phones':[{'description':'x','identifier':'%s'}]",
                        List.of("07700 900123", "+44 (0)7700 900-123"),
                        "'accounts':[{'description':'x','identifier':'%s'}]",
                        List.of("snapchat:Blue.Fox", " Snapchat:blue.fox"),
                        "'people':[{'description':'x','role':'SUSPECT','name':'%s',"
                                + "'dateOfBirth':'1990-05-06'}]",
                        List.of("Rory  Vance", "RORY VANCE"),
                        "'people':[{'description':'x','role':'WITNESS','name':'%s',"
                                + "'dateOfBirth':'1991-05-06'}]",
                        List.of("Ann Other", "Ann Other"));
        ways.forEach(
                (way, written) -> {
                    seen(border.northSchool, way, written.getFirst());
                    seen(border.southSchool, way, written.getLast());
                });
        place(border.northSchool, "100012345678");
        place(border.southSchool, "0100012345678".substring(1));
        // a witness is protected
        assertThat(patterns(border, border.north).findValuesAsString("kind"))
                .containsExactlyInAnyOrder("PHONE", "ACCOUNT", "PERSON", "PLACE");
    }

    private static void place(String by, String uprn) {
        town.made(
                by,
                "PUBLISHER",
                "/concerns",
                "{'id':'$','subjects':['%s'],'content':{'NARR':{'contexts':[{'kind':'PLACE',"
                        + "'name':'the arcade','uprn':'%s'}]}}}",
                town.subject(by),
                uprn);
    }

    @Test
    void what_a_correction_takes_back_is_named_no_more() {
        var border = new Border(town);
        var car = inBoth(border);
        assertThat(patterns(border, border.north)).hasSize(1);
        town.made(
                border.southSchool,
                "PUBLISHER",
                "/concerns/" + car.south().concern() + "/corrections",
                "{'id':'$','reason':'FACTUALLY_WRONG','whatWasWrong':'another"
                        + " car','content':{'PERP':{%s}}}",
                CAR.formatted(mark()));
        assertThat(patterns(border, border.north)).isEmpty();
    }

    @Test
    void made_anew_from_the_log_the_view_finds_the_same() {
        var border = new Border(town);
        inBoth(border);
        var before = replies(border);
        var outcome = town.hub.part(Replays.class).replay("patterns", false);
        assertThat(outcome).isInstanceOf(ReplayOutcome.Switched.class);
        assertThat(replies(border)).isEqualTo(before);
    }

    @Test
    void pages_promise_what_follows() {
        var border = new Border(town);
        var first = inBoth(border);
        inBoth(border);
        // one concern that names two at once
        seen(
                border.northSchool,
                "'vehicles':[{'description':'x','identifier':'%1$s'},"
                        + "{'description':'x','identifier':'Q%1$s'}]",
                "QQ1");
        seen(border.southSchool, CAR, "QQ1");
        seen(border.southSchool, CAR, "QQQ1");
        var whole = pseudonyms(border, border.north);
        assertThat(whole).hasSize(4).doesNotHaveDuplicates();
        var paged = new ArrayList<String>();
        var page = border.found(border.north, "/patterns?limit=1");
        while (true) {
            assertThat(page.path("items")).hasSize(1);
            paged.add(page.at("/items/0/pseudonym").asString());
            if (!page.has("next")) {
                break;
            }
            var next = "/patterns?limit=1&cursor=" + page.path("next").asString();
            assertThat(refusal(border.ask(border.south, next)))
                    .as("a cursor of another agency")
                    .isEqualTo("422 field.type");
            page = border.found(border.north, next);
        }
        assertThat(paged).isEqualTo(whole);
        seal(border, first.south());
        assertThat(border.found(border.north, "/patterns?limit=3").has("next")).isFalse();
    }

    /** Compared byte for byte with the reply before it was there. */
    @Test
    void no_inference_of_list_cross_area_patterns() {
        var border = new Border(town);
        var car = inBoth(border);
        var before = replies(border);
        // a car of a sealed child, and one in a concern whose suspects nobody may know of
        seal(border, inBoth(border).south());
        border.hide(border.southSchool, inBoth(border).south().concern(), "PERP");
        // the car that is seen once more, newer than all, where it is hidden
        seal(border, seen(border.southSchool, CAR, car.south().mark()));
        seal(border.northSchool, seen(border.northSchool, CAR, car.north().mark()));
        settle(border);
        assertThat(replies(border)).isEqualTo(before);
        // control: what is seen is missed
        inBoth(border);
        settle(border);
        assertThat(replies(border)).isNotEqualTo(before);
    }

    private static List<String> replies(Border border) {
        settle(border);
        return List.of(
                border.ask(border.north, "/patterns").body(),
                border.ask(border.north, "/patterns?limit=1").body().replaceAll("\"next\".*", ""));
    }

    @Test
    void race_of_list_cross_area_patterns() {
        var reductions = new LinkedHashMap<String, Reduction>();
        reductions.put("sealed", (border, car) -> seal(border, car.south()));
        reductions.put(
                "limited",
                (border, car) -> border.hide(border.southSchool, car.south().concern(), "PERP"));
        reductions.put(
                "withdrawn",
                (border, car) ->
                        town.made(
                                border.southSchool,
                                "PUBLISHER",
                                "/concerns/" + car.south().concern() + "/withdrawal",
                                "{'id':'$','reason':'WRONG_PERSON','explanation':'x'}"));
        reductions.put(
                "excluded",
                (border, car) ->
                        border.restrict(
                                border.northSchool,
                                "'kind':'EXCLUSION','subject':'%s','person':'a.COORDINATOR'"
                                        .formatted(car.north().child())));
        reductions.forEach(
                (name, reduction) -> {
                    var border = new Border(town);
                    var car = inBoth(border);
                    assertThat(patterns(border, border.north)).as(name).hasSize(1);
                    reduction.take(border, car);
                    assertThat(border.found(border.north, "/patterns").path("items"))
                            .as(name)
                            .isEmpty();
                });
    }

    /** Takes away what makes a car a pattern. */
    private interface Reduction {
        void take(Border border, Car car);
    }

    @Test
    void an_opening_shows_what_agencies_of_the_own_areas_hold_and_nothing_else() {
        var border = new Border(town);
        var opened = inBoth(border);
        var other = inBoth(border);
        // the newest first
        var pseudonym = pseudonyms(border, border.north).getLast();
        var opening = made(open(border, border.north, pseudonym));
        var records = border.found(border.north, "/openings/" + opening).path("items");
        assertThat(records).hasSize(1);
        assertThat(records.path(0).path("id").asString()).isEqualTo(opened.north().concern());
        assertThat(records.path(0).at("/content/PERP/summary").asString()).isEqualTo("A car waits");
        assertThat(records.toString())
                .doesNotContain(opened.south().concern(), other.north().concern(), "came hungry");
        assertThat(openings(other.north())).isZero();
        assertThat(openings(opened.south())).isZero();
        // the other area decides for itself
        var there = made(open(border, border.south, pseudonyms(border, border.south).getLast()));
        assertThat(border.found(border.south, "/openings/" + there).at("/items/0/id").asString())
                .isEqualTo(opened.south().concern());
        assertThat(refusal(border.ask(border.south, "/openings/" + opening)))
                .isEqualTo("404 not-found");
        assertThat(refusal(open(border, border.north, pseudonym)))
                .isEqualTo("409 pattern-opening.in-force");
    }

    private static long openings(Seen seen) {
        return town.hub.count(
                "select count(*) from fact where kind = 'OPENING' and record_id = '%s'"
                        .formatted(seen.concern()));
    }

    @Test
    void a_person_known_in_both_areas_is_opened_by_the_pseudonym_of_that_list() {
        var border = new Border(town);
        var child = border.knownInBoth();
        var concern = town.concern(border.northSchool, child.north());
        var pseudonym = border.persons(border.north).path(0).path("pseudonym").asString();
        made(open(border, border.north, pseudonym));
        assertThat(
                        town.hub.count(
                                "select count(*) from fact where kind = 'OPENING' and record_id in"
                                        + " ('%s', '%s')".formatted(concern, child.north())))
                .isEqualTo(2);
    }

    @Test
    void whoever_holds_it_and_the_home_authority_are_told_why_and_each_of_its_own_alone() {
        var border = new Border(town);
        var second = border.north + "-college";
        town.register(second, "SCHOOL", border.northArea);
        var car = inBoth(border);
        var mine = seen(second, CAR, car.north().mark());
        var pseudonym = pseudonyms(border, border.north).getFirst();
        var opening = made(open(border, border.north, pseudonym));
        for (var told : Map.of(border.northSchool, car.north(), second, mine).entrySet()) {
            var notice = json(town.read(told.getKey(), "/pattern-openings/" + opening));
            assertThat(notice.at("/content/META/reason").asString()).isEqualTo(WHY);
            assertThat(notice.at("/content/META/person").asString()).isEqualTo("a.COORDINATOR");
            assertThat(notice.at("/codes/openedFor").asString()).isEqualTo("DISRUPTION");
            assertThat(notice.at("/codes/opened").asString()).isEqualTo(told.getValue().concern());
            await().atMost(PATIENCE)
                    .until(() -> town.hub.feed(told.getKey()).toString().contains(opening));
        }
        assertThat(town.read(border.north, "/pattern-openings/" + opening).body())
                .as("who decided is not told which records there are")
                .doesNotContain(car.north().concern(), mine.concern());
        for (var nobody : List.of(border.south, border.southSchool, "csc")) {
            assertThat(refusal(town.read(nobody, "/pattern-openings/" + opening)))
                    .isEqualTo("404 not-found");
        }
    }

    @Test
    void the_home_authority_is_told_that_it_was_decided_and_of_no_record() {
        var border = new Border(town);
        var force = border.north + "-force";
        town.register(force, "POLICE", border.northArea);
        var car = inBoth(border);
        var opening = made(open(border, force, pseudonyms(border, force).getFirst()));
        var notice = json(town.read(border.north, "/pattern-openings/" + opening));
        assertThat(notice.at("/content/META/reason").asString()).isEqualTo(WHY);
        assertThat(notice.toString()).doesNotContain(car.north().concern(), border.northSchool);
        assertThat(town.read(border.northSchool, "/pattern-openings/" + opening).body())
                .contains(car.north().concern());
    }

    @Test
    void no_inference_of_list_opened_records_and_read_pattern_opening() {
        var border = new Border(town);
        var car = inBoth(border);
        var hidden = seen(border.northSchool, CAR, car.north().mark());
        var opening = made(open(border, border.north, pseudonyms(border, border.north).getFirst()));
        var all = border.found(border.north, "/openings/" + opening).path("items");
        assertThat(all).as("control").hasSize(2);
        seal(border.northSchool, hidden);
        var rest = border.found(border.north, "/openings/" + opening);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.toString()).doesNotContain(hidden.concern(), hidden.child());
        var unknown = "/openings/" + hidden.concern();
        var before = told(border.ask(border.north, unknown));
        seal(border.northSchool, car.north());
        assertThat(told(border.ask(border.north, "/openings/" + opening))).isEqualTo(before);
        var foreign = told(town.read(border.south, "/pattern-openings/" + opening));
        assertThat(foreign)
                .isEqualTo(told(town.read(border.south, "/pattern-openings/" + hidden.child())));
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + answer.body().replaceAll("\"rulingId\":\"[^\"]*\"", "");
    }

    @Test
    void sr37_an_opening_holds_no_longer_than_the_coordinators_area_has_set() {
        var border = new Border(town);
        var other = new Border(town);
        town.made(
                "hub-operator",
                "HUB_ADMIN",
                "/areas/" + border.northArea + "/thresholds",
                "{'id':'$','threshold':'OPENING_DAYS','value':7,'approvedBy':'board'}");
        assertThat(daysOpen(border)).isEqualTo(7);
        assertThat(daysOpen(other)).as("control: nothing is set").isEqualTo(28);
    }

    private static long daysOpen(Border border) {
        var car = inBoth(border);
        made(open(border, border.north, pseudonyms(border, border.north).getFirst()));
        return town.hub.count(
                "select extract(day from valid_until - valid_from)::bigint from fact"
                        + " where kind = 'OPENING' and record_id = '%s'"
                                .formatted(car.north().concern()));
    }

    @Test
    void race_of_list_opened_records_and_read_pattern_opening() {
        var border = new Border(town);
        var car = inBoth(border);
        var opening = made(open(border, border.north, pseudonyms(border, border.north).getFirst()));
        assertThat(border.found(border.north, "/openings/" + opening).path("items")).hasSize(1);
        seal(border.northSchool, car.north());
        assertThat(refusal(border.ask(border.north, "/openings/" + opening)))
                .isEqualTo("404 not-found");
        // what is opened is of 28 days
        try (var later = town.hub.anotherNode(HundredDaysAhead.class)) {
            var open = new Border(town);
            inBoth(open);
            var second = made(open(open, open.north, pseudonyms(open, open.north).getFirst()));
            var path = "/cross-area/openings/" + second;
            assertThat(town.hub.get(open.north, "COORDINATOR", path, "PATTERN").statusCode())
                    .isEqualTo(200);
            assertThat(refusal(later.get(open.north, "COORDINATOR", path, "PATTERN")))
                    .isEqualTo("404 not-found");
        }
        // a suspended agency is told nothing, of openings as of anything
        assertThat(town.read(border.northSchool, "/pattern-openings/" + opening).statusCode())
                .isEqualTo(200);
        town.made(
                "hub-operator",
                "HUB_ADMIN",
                "/agencies/" + border.northSchool + "/suspension",
                "{'id':'$','reason':'Inquiry'}");
        assertThat(town.read(border.northSchool, "/pattern-openings/" + opening).statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_cannot_be_opened_is_refused() {
        var border = new Border(town);
        inBoth(border);
        var pseudonym = pseudonyms(border, border.north).getFirst();
        assertThat(refusal(open(border, border.south, pseudonym)))
                .as("of another agency")
                .isEqualTo("404 not-found");
        assertThat(refusal(send(border.north, "INTELLIGENCE", pseudonym, "DISRUPTION")))
                .isEqualTo("403 role.not-permitted");
        for (var purpose : List.of("PATTERN", "AUDIT", "EMERGENCY")) {
            assertThat(refusal(send(border.north, "COORDINATOR", pseudonym, purpose)))
                    .isEqualTo("422 code.unknown");
        }
        Settled.awaitAll(town.hub, AnswerIndex.GROUP);
        var looks = town.hub.get(border.north, "COORDINATOR", "/looks", "PATTERN").body();
        assertThat(looks).contains("CROSS_AREA");
    }

    private static HttpResponse<String> open(Border border, String agency, String pseudonym) {
        settle(border);
        return send(agency, "COORDINATOR", pseudonym, "DISRUPTION");
    }

    private static HttpResponse<String> send(
            String agency, String role, String pseudonym, String purpose) {
        return town.send(
                agency,
                role,
                "/cross-area/openings",
                "{'id':'$','pseudonym':'%s','purpose':'%s','reason':'" + WHY + "'}",
                pseudonym,
                purpose);
    }

    private static String made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    private static JsonNode patterns(Border border, String agency) {
        settle(border);
        return border.found(agency, "/patterns").path("items");
    }

    private static List<String> pseudonyms(Border border, String agency) {
        return patterns(border, agency).findValuesAsString("pseudonym");
    }

    /** The view has taken what a concern of now says. */
    private static void settle(Border border) {
        var last = seen(border.northSchool, CAR, mark());
        await().atMost(PATIENCE)
                .until(
                        () ->
                                town.hub.count(
                                                "select count(*) from named_thing where record = '%s'"
                                                        .formatted(last.concern()))
                                        == 1);
    }

    private static void seal(Border border, Seen seen) {
        seal(border.southSchool, seen);
    }

    private static void seal(String by, Seen seen) {
        town.made(
                by,
                "MASH",
                "/restrictions",
                "{'id':'$','kind':'SEAL','subject':'%s','agencies':['gp'],'reason':'Court'}",
                seen.child());
    }
}
