package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Town.json;
import static org.safeguardinghub.api.Town.refusal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;

/** How many referrals wait and children move between areas, a hundred days from now. */
class CrossAreaNumbersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REFERRAL =
            "{'id':'$','subjects':['%s'],'receiver':'%s','route':'STATUTORY','help':'ASSESSMENT','content':{'NARR':{'account':'came"
                + " with a bruise','actionWanted':'Assess'}}}";
    private static final String PLACEMENT =
            "{'id':'$','subject':'%s','responsibleAuthority':'%s','hostAuthority':'%s',"
                    + "'from':'2026-03-01T09:30:00Z','emergency':true,"
                    + "'address':{'line1':'1 Mill Lane'},'risk':{'summary':'Near the station'}}";

    @TempDir static Path folder;
    private static Town town;
    private static HubWithBroker later;

    @BeforeAll
    static void a_town() throws IOException {
        town = new Town(folder);
        later = town.hub.anotherNode(HundredDaysAhead.class);
    }

    @AfterAll
    static void stop() {
        later.close();
        town.close();
    }

    @Test
    void sr07_referrals_wait_by_area_and_numbers_under_five_are_left_out() {
        var border = new Border(town);
        var waiting = referrals(border.northSchool, border.south, 5);
        referrals(border.northSchool, border.north, 4);
        awaitOwed(border.south, 5);
        awaitOwed(border.north, 4);
        assertThat(json(border.ask(border.north, "/waiting")).path("items")).as("today").isEmpty();
        for (var asker : List.of(border.north, border.south)) {
            assertThat(waiting(asker).path("items").toString())
                    .isEqualTo(
                            "[{\"from\":[\"%s\"],\"to\":[\"%s\"],\"number\":5}]"
                                    .formatted(border.northArea, border.southArea));
        }
        assertThat(waiting(border.north).propertyNames())
                .containsExactlyInAnyOrder("items", "note");
        assertThat(waiting(border.north).path("note").asString()).contains("not how often");
        assertThat(waiting("licensing").path("items")).isEmpty();
        referrals(border.northSchool, border.north, 2);
        awaitOwed(border.north, 6);
        assertThat(waiting(border.north).path("items").findValuesAsString("number"))
                .containsExactlyInAnyOrder("5", "6");
        acknowledge(border.south, waiting.getFirst());
        await().atMost(PATIENCE).until(() -> owed(border.south, "ACKNOWLEDGEMENT") == 4);
        // it still owes the next step
        assertThat(waiting(border.south).path("items").findValuesAsString("number"))
                .containsExactly("5");
    }

    @Test
    void sr37_an_area_sets_the_smallest_number_that_is_told_of_it_from_a_date_on() {
        var border = new Border(town);
        referrals(border.northSchool, border.south, 6);
        awaitOwed(border.south, 6);
        IntStream.range(0, 5).forEach(_ -> placed(border.north, border.south));
        arisen(border.northSchool, 5, "NE1 5AA");
        arisen(border.southSchool, 5, "NE1 5AB");
        var told = List.of(waiting(border.north), flows(border.north), hotspots(border.north));
        assertThat(told).as("control").allMatch(body -> !body.path("items").isEmpty());

        var beyond = Instant.now().plus(Duration.ofDays(99)).toString();
        tellsFrom(border.southArea, 7, ",'from':'%s'".formatted(beyond));
        assertThat(waiting(border.north).path("items")).as("it holds by then").isEmpty();
        assertThat(flows(border.north)).as("the quarter was over before").isEqualTo(told.get(1));
        assertThat(hotspots(border.north)).as("so was the week").isEqualTo(told.get(2));

        tellsFrom(border.southArea, 6, "");
        assertThat(flows(border.north).path("items")).isEmpty();
        assertThat(flows(border.south).path("items")).isEmpty();
        assertThat(hotspots(border.north).path("items").toString())
                .isEqualTo(spots(spot("NE1", border.northArea)));
        assertThat(hotspots(border.south).path("items")).isEmpty();
    }

    private static void tellsFrom(String area, int number, String from) {
        town.made(
                "hub-operator",
                "HUB_ADMIN",
                "/areas/" + area + "/thresholds",
                "{'id':'$','threshold':'LEAST_TOLD','value':%s,'approvedBy':'board'" + from + "}",
                Integer.toString(number));
    }

    @Test
    void no_inference_of_read_cross_area_waiting() {
        var border = new Border(town);
        referrals(border.northSchool, border.south, 5);
        awaitOwed(border.south, 5);
        var before = waiting(border.north);
        var hidden = referrals(border.northSchool, border.south, 1).getFirst();
        awaitOwed(border.south, 6);
        assertThat(waiting(border.north)).as("control").isNotEqualTo(before);
        seal(border, hidden);
        assertThat(waiting(border.north)).isEqualTo(before);
    }

    @Test
    void race_of_read_cross_area_waiting() {
        var border = new Border(town);
        var waiting = referrals(border.northSchool, border.south, 5);
        awaitOwed(border.south, 5);
        assertThat(waiting(border.south).path("items")).hasSize(1);
        seal(border, waiting.getFirst());
        assertThat(waiting(border.south).path("items")).isEmpty();
        assertThat(waiting(border.north).path("items")).isEmpty();
    }

    @Test
    void children_move_between_areas_by_quarter_and_numbers_under_five_are_left_out() {
        var border = new Border(town);
        var far = new Border(town);
        var moved =
                IntStream.range(0, 5).mapToObj(_ -> placed(border.north, border.south)).toList();
        IntStream.range(0, 4).forEach(_ -> placed(border.north, far.north));
        IntStream.range(0, 5).forEach(_ -> placed(border.north, border.north));
        assertThat(flows(border.north).path("items").toString())
                .isEqualTo(line("PLACEMENT", border));
        assertThat(flows(far.north).path("items")).isEmpty();
        moved.forEach(child -> handOver(child, border.north, border.south));
        assertThat(flows(border.south).path("items").toString())
                .isEqualTo(
                        (line("PLACEMENT", border) + line("TRANSFER", border)).replace("][", ","));
        assertThat(flows(border.north).path("quarter").asString()).isEqualTo(today());
        assertThat(flows(border.north, "?quarter=2025-Q1").path("items")).isEmpty();
    }

    @Test
    void no_inference_of_read_cross_area_flows() {
        var border = new Border(town);
        for (int i = 0; i < 5; i++) {
            placed(border.north, border.south);
        }
        var before = flows(border.south);
        var hidden = placed(border.north, border.south);
        assertThat(flows(border.south)).as("control").isNotEqualTo(before);
        sealPerson(border.north, hidden);
        assertThat(flows(border.south)).isEqualTo(before);
    }

    @Test
    void race_of_read_cross_area_flows() {
        var border = new Border(town);
        var children =
                IntStream.range(0, 5).mapToObj(_ -> placed(border.north, border.south)).toList();
        children.forEach(child -> handOver(child, border.north, border.south));
        assertThat(flows(border.south).path("items")).hasSize(2);
        sealPerson(border.north, children.getFirst());
        assertThat(flows(border.south).path("items")).isEmpty();
    }

    @Test
    void a_quarter_that_is_not_over_is_refused_and_so_is_what_is_none() {
        for (var quarter : List.of(today(), "2026", "2026-Q5", "2026-10-01")) {
            var answer =
                    town.hub.get(
                            "csc",
                            "COORDINATOR",
                            "/cross-area/flows?quarter=" + quarter,
                            "PATTERN");
            assertThat(refusal(answer)).as(quarter).isEqualTo("422 field.type");
        }
    }

    @Test
    void concerns_arise_in_districts_by_week_and_numbers_under_five_are_left_out() {
        var border = new Border(town);
        arisen(border.northSchool, 7, "M14 5AA");
        arisen(border.northSchool, 4, "M15 5AA");
        arisen(border.southSchool, 5, "M15 5AB");
        assertThat(hotspots(border.north).path("items").toString())
                .isEqualTo(spots(spot("M14", border.northArea)));
        assertThat(hotspots(border.south).path("items").toString())
                .isEqualTo(spots(spot("M15", border.southArea)));
        // where both tell enough of one district, each sees both
        arisen(border.northSchool, 1, "M15 9ZZ");
        var both = spots(spot("M15", border.northArea), spot("M15", border.southArea));
        assertThat(hotspots(border.south).path("items").toString()).isEqualTo(both);
        assertThat(hotspots(border.north).propertyNames())
                .containsExactlyInAnyOrder("week", "items", "note");
        assertThat(hotspots(border.north).path("week").asString()).isEqualTo(thisWeek());
        assertThat(hotspots("licensing").path("items")).isEmpty();
        assertThat(
                        town.hub.count(
                                "select count(*) from named_thing where says = 'ARISEN'"
                                        + " and digest !~ '^[0-9a-f]{32}$'"))
                .isZero();
    }

    @Test
    void no_inference_of_read_cross_area_hotspots() {
        var border = new Border(town);
        arisen(border.northSchool, 5, "B17 5AA");
        var before = hotspots(border.north);
        var hidden = arisen(border.northSchool, 5, "B17 5AA");
        assertThat(hotspots(border.north)).as("control").isNotEqualTo(before);
        hidden.forEach(concern -> border.hide(border.northSchool, concern, "NARR"));
        assertThat(hotspots(border.north)).isEqualTo(before);
    }

    @Test
    void race_of_read_cross_area_hotspots() {
        var border = new Border(town);
        var concerns = arisen(border.northSchool, 5, "LS6 5AA");
        assertThat(hotspots(border.north).path("items")).hasSize(1);
        seal(border, concerns.getFirst());
        assertThat(hotspots(border.north).path("items")).isEmpty();
    }

    @Test
    void a_week_that_is_not_over_is_refused_and_so_is_what_is_none() {
        for (var week : List.of(thisWeek(), "2026", "2026-W54", "2026-10-01")) {
            var answer =
                    town.hub.get(
                            "csc", "COORDINATOR", "/cross-area/hotspots?week=" + week, "PATTERN");
            assertThat(refusal(answer)).as(week).isEqualTo("422 field.type");
        }
    }

    /** Their ids, when the view has taken them. */
    private static List<String> arisen(String by, int number, String postcode) {
        var concerns =
                IntStream.range(0, number)
                        .mapToObj(
                                _ ->
                                        town.made(
                                                by,
                                                "PUBLISHER",
                                                "/concerns",
                                                "{'id':'$','subjects':['%s'],'content':{'NARR':{"
                                                        + "'contexts':[{'kind':'PLACE','name':'the"
                                                        + " arcade','postcode':'%s'}]}}}",
                                                town.subject(by),
                                                postcode))
                        .toList();
        await().atMost(PATIENCE)
                .until(
                        () ->
                                town.hub.count(
                                                "select count(*) from named_thing where record = '%s'"
                                                        .formatted(concerns.getLast()))
                                        == 1);
        return concerns;
    }

    private static String spots(String... spots) {
        return "[" + String.join(",", spots) + "]";
    }

    private static String spot(String district, String area) {
        return "{\"district\":\"%s\",\"areas\":[\"%s\"],\"atLeast\":5}".formatted(district, area);
    }

    private static JsonNode hotspots(String asker) {
        return found(asker, "/hotspots?week=" + thisWeek());
    }

    /** The week in which this runs. */
    private static String thisWeek() {
        var day = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/London"));
        return "%d-W%02d"
                .formatted(
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String line(String kind, Border border) {
        return "[{\"kind\":\"%s\",\"from\":[\"%s\"],\"to\":[\"%s\"],\"number\":5}]"
                .formatted(kind, border.northArea, border.southArea);
    }

    private static List<String> referrals(String from, String to, int number) {
        return IntStream.range(0, number)
                .mapToObj(
                        _ ->
                                town.made(
                                        from,
                                        "PUBLISHER",
                                        "/referrals",
                                        REFERRAL,
                                        town.subject(from),
                                        to))
                .toList();
    }

    private static void acknowledge(String by, String referral) {
        town.made(by, "PUBLISHER", "/referrals/" + referral + "/acknowledgement", "{'id':'$'}");
    }

    private static void awaitOwed(String by, int number) {
        await().atMost(PATIENCE).until(() -> owed(by, "NEXT_STEP") == number);
    }

    private static long owed(String by, String kind) {
        return town.hub.count(
                "select count(*) from clock where owed_by = '%s' and kind = '%s'"
                        .formatted(by, kind));
    }

    /** The child's id. */
    private static String placed(String by, String host) {
        var child = town.subject(by);
        town.made(by, "PUBLISHER", "/placements", PLACEMENT, child, by, host);
        return child;
    }

    private static void handOver(String child, String from, String to) {
        var offer =
                town.made(
                        from,
                        "PRACTITIONER",
                        "/responsibilities",
                        "{'id':'$','subject':'%s','to':'%s','reason':'Moved for good',"
                                + "'basis':{'article6':'PUBLIC_TASK'},'informed':'LATER'}",
                        child,
                        to);
        town.made(
                to,
                "PRACTITIONER",
                "/responsibilities/" + offer + "/acceptance",
                "{'id':'$','confirmation':'Letter of 2 March'}");
    }

    private static void seal(Border border, String referral) {
        border.restrict(
                border.northSchool,
                "'kind':'SEAL','record':'%s','agencies':['gp']".formatted(referral));
    }

    private static void sealPerson(String holder, String child) {
        town.made(
                holder,
                "MASH",
                "/restrictions",
                "{'id':'$','kind':'SEAL','subject':'%s','agencies':['gp'],'reason':'Court'}",
                child);
    }

    private static JsonNode waiting(String asker) {
        return found(asker, "/waiting");
    }

    private static JsonNode flows(String asker) {
        return flows(asker, "?quarter=" + today());
    }

    private static JsonNode flows(String asker, String query) {
        return found(asker, "/flows" + query);
    }

    private static JsonNode found(String asker, String path) {
        var answer = later.get(asker, "COORDINATOR", "/cross-area" + path, "PATTERN");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** The quarter in which this runs: over in a hundred days, and not before. */
    private static String today() {
        var day = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/London"));
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
