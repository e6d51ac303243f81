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
import org.safeguardinghub.api.inference.Universe;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An authority gives its chronology of a child across the border of its area: what the other
 * authority, and a school there, read by it, and what a recall and time leave of it.
 */
class ViewSharesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RECALL = "{'id':'$','reason':'No longer needed'}";

    @TempDir static Path folder;
    private static Town town;

    private Border border;
    private Caseworker giver;
    private Caseworker reader;
    private Caseworker farTeacher;

    /** The giver's own, joined with the school's. */
    private String child;

    private String concern;

    @BeforeAll
    static void a_town() throws Exception {
        town = new Town(folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void a_child_of_one_area_whom_an_authority_of_another_comes_to_work_with() {
        border = new Border(town);
        giver = person(border.north, "n.worker");
        reader = person(border.south, "s.worker");
        farTeacher = person(border.southSchool, "s.teacher");
        var schools = town.subject(border.northSchool);
        child = town.subject(border.north);
        town.link(border.northSchool, schools, border.north, child);
        concern = town.concern(border.northSchool, schools);
        town.involve(border.northSchool, schools, border.north);
        town.involve(border.northSchool, schools, border.south);
        town.involve(border.north, child, border.south);
    }

    private static Caseworker person(String agency, String sub) {
        return new Caseworker(town.hub, agency, "PRACTITIONER", sub);
    }

    @Test
    void who_was_given_a_view_sees_who_gave_it_why_and_until_when() {
        var until = Instant.now().plusSeconds(3600);
        var view = standing(until, border.south);
        var read = reader.read("/view-shares/" + view);
        assertThat(read.at("/entry/owner").asString()).isEqualTo(border.north);
        assertThat(read.at("/entry/subjects/0").asString()).isEqualTo(child);
        assertThat(read.at("/entry/content/META/why").asString()).isEqualTo("She moves to you");
        assertThat(read.at("/entry/content/META/basis/article6").asString())
                .isEqualTo("PUBLIC_TASK");
        assertThat(Instant.parse(read.at("/entry/codes/until").asString())).isEqualTo(until);
        assertThat(read.at("/entry/codes/form").asString()).isEqualTo("STANDING");
        assertThat(read.has("recipients")).as("who else").isFalse();
        assertThat(giver.read("/view-shares/" + view).path("recipients").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly(border.south);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(told(border.south, view)).contains("view-share.recorded"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(listed(reader, "in")).contains(view);
                            assertThat(listed(giver, "out")).contains(view);
                        });
        assertThat(listed(reader, "out") + listed(giver, "in")).doesNotContain(view);
    }

    @Test
    void a_reader_sees_of_it_what_it_may_see_itself_and_the_giver_sees_too() {
        var hiddenFromReader = town.concern(border.north, child);
        border.restrict(
                border.north,
                "'kind':'SEAL','record':'%s','agencies':['%s']"
                        .formatted(hiddenFromReader, border.north));
        var readersOwn = town.subject(border.south);
        town.link(border.north, child, border.south, readersOwn);
        var hiddenFromGiver = town.concern(border.south, readersOwn);
        border.restrict(
                border.south,
                "'kind':'SEAL','record':'%s','agencies':['%s']"
                        .formatted(hiddenFromGiver, border.south));
        var view = standing(Instant.now().plusSeconds(3600), border.south, border.southSchool);
        var shown = shown(reader, view);
        assertThat(shown).contains(concern, "came hungry").doesNotContain(hiddenFromReader);
        assertThat(shown).doesNotContain(hiddenFromGiver, view);
        assertThat(reader.read("/subjects/" + child + "/chronology").toString())
                .as("control: what is its own it sees, but not by this")
                .contains(concern, hiddenFromGiver);
        var held = farTeacher.read("/view-shares/" + view + "/chronology").path("items");
        assertThat(held.toString()).doesNotContain(concern, "came hungry");
        assertThat(held.valueStream()).allMatch(item -> item.path("held").asBoolean());
    }

    @Test
    void what_is_hidden_from_the_reader_changes_nothing_in_it() {
        var view = standing(Instant.now().plusSeconds(3600), border.south);
        var before = shown(reader, view);
        var hidden = town.concern(border.north, child);
        assertThat(shown(reader, view)).as("control").contains(hidden);
        border.restrict(
                border.north,
                "'kind':'SEAL','record':'%s','agencies':['%s']".formatted(hidden, border.north));
        assertThat(masked(shown(reader, view))).isEqualTo(masked(before));
    }

    @Test
    void a_frozen_view_shows_what_the_giver_saw_at_its_moment() throws Exception {
        var moment = moment();
        var later = town.concern(border.north, child);
        town.made(
                border.northSchool,
                "PUBLISHER",
                "/concerns/" + concern + "/corrections",
                "{'id':'$','reason':'FACTUALLY_WRONG','whatWasWrong':'w',"
                        + "'content':{'NARR':{'account':'came late'}}}");
        var view =
                giver.made(
                        "/view-shares", view("'frozenAt':'" + moment + "'", List.of(border.south)));
        assertThat(shown(reader, view))
                .contains(concern, "came hungry")
                .doesNotContain(later, "came late");
        assertThat(shown(reader, standing(Instant.now().plusSeconds(3600), border.south)))
                .contains(concern, "came late", later);
        border.restrict(
                border.northSchool,
                "'kind':'SEAL','record':'%s','agencies':['%s','%s']"
                        .formatted(concern, border.northSchool, border.north));
        assertThat(shown(reader, view)).as("own ruling of now").doesNotContain(concern);
    }

    @Test
    void a_recall_binds_the_next_read_and_is_told_and_acknowledged() {
        var view = standing(Instant.now().plusSeconds(3600), border.south);
        assertThat(shown(reader, view)).contains(concern);
        await().atMost(PATIENCE).until(() -> told(border.south, view).contains("recorded"));
        reader.refused(
                409,
                "view-share.not-recalled",
                "/view-shares/" + view + "/acknowledgement",
                "{'id':'$','copies':'DESTROYED'}");
        giver.made("/view-shares/" + view + "/recall", RECALL);
        assertAbsent(reader, view);
        refused(404, "not-found", reader.get("/view-shares/" + view));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(told(border.south, view)).contains("record.withdrawn"));
        assertThat(listed(reader, "in")).doesNotContain(view);
        reader.made("/view-shares/" + view + "/acknowledgement", "{'id':'$','copies':'DESTROYED'}");
        var known = giver.read("/view-shares/" + view);
        assertThat(known.at("/entry/codes/state").asString()).isEqualTo("RECALLED");
        assertThat(known.at("/entry/history").toString())
                .contains("view-share.recall-acknowledged", border.south, "DESTROYED");
        giver.refused(
                409, "view-share.already-recalled", "/view-shares/" + view + "/recall", RECALL);
    }

    @Test
    void what_is_foreign_over_recalled_or_for_another_purpose_is_answered_as_nothing()
            throws Exception {
        var foreign = standing(Instant.now().plusSeconds(3600), border.southSchool);
        assertAbsent(reader, foreign);
        assertAbsent(giver, foreign);
        assertThat(reader.read("/view-shares/" + foreign).at("/entry/owner").asString())
                .as("that it was given may be known to who works with the child")
                .isEqualTo(border.north);
        var until = Instant.now().plusMillis(1500);
        var over = standing(until, border.south);
        assertThat(shown(reader, over)).contains(concern);
        while (Instant.now().isBefore(until)) {
            // a view that ends by itself ends by time alone
            Thread.sleep(20);
        }
        assertAbsent(reader, over);
        var other = standing(Instant.now().plusSeconds(3600), border.south);
        assertAbsent(reader.asking("DISRUPTION"), other);
        var refusal =
                json(reader.get("/view-shares/" + over + "/chronology"))
                        .path("rulingId")
                        .asString();
        var why = reader.read("/rulings/" + refusal);
        assertThat(why.path("held").asBoolean(true)).isFalse();
        assertThat(why.toString()).contains(over).doesNotContain(child, border.north);
    }

    @Test
    void a_seal_on_the_child_closes_it_to_whom_it_does_not_name() {
        var view = standing(Instant.now().plusSeconds(3600), border.south);
        border.restrict(
                border.north,
                "'kind':'SEAL','subject':'%s','agencies':['%s','%s']"
                        .formatted(child, border.north, border.northSchool));
        assertAbsent(reader, view);
        refused(404, "not-found", reader.get("/view-shares/" + view));
        refused(
                409,
                "view-share.recipient-outside-seal",
                giver.post(
                        "/view-shares",
                        view("'frozenAt':'2026-03-01T09:00:00Z'", List.of(border.south))));
    }

    @Test
    void it_is_no_share_of_anything_else() {
        var view = standing(Instant.now().plusSeconds(3600), border.southSchool);
        assertThat(farTeacher.read("/view-shares/" + view).at("/entry/owner").asString())
                .isEqualTo(border.north);
        var chronology = farTeacher.read("/subjects/" + child + "/chronology");
        assertThat(chronology.toString()).contains(view).doesNotContain(concern, "came hungry");
        assertThat(json(farTeacher.get("/concerns/" + concern)).path("held").asBoolean()).isTrue();
        // nor does an ordinary share of its record open it
        giver.made(
                "/shares",
                ("{'id':'$','outcome':'SHARE','record':'%s','recipients':['%s'],"
                                + "'categories':['META'],'purposes':['CHILD_PROTECTION'],"
                                + "'level':'FULL','basis':{'article6':'PUBLIC_TASK'},"
                                + "'necessity':'n','proportionality':'p','informed':'LATER'}")
                        .formatted(view, border.south));
        assertAbsent(reader, view);
    }

    @Test
    void the_look_is_in_the_history_of_the_child_and_its_rulings_can_be_asked_about() {
        var view = standing(Instant.now().plusSeconds(3600), border.south);
        var items = reader.read("/view-shares/" + view + "/chronology").path("items");
        var ruling = items.path(0).path("rulingId").asString();
        assertThat(reader.read("/rulings/" + ruling).path("held").asBoolean(true)).isTrue();
        var history = giver.read("/subjects/" + child + "/disclosures").path("items").toString();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                giver.read("/subjects/" + child + "/disclosures")
                                                        .toString())
                                        .contains("VIEW_SHARE", border.south));
        assertThat(history).as("to whom it was given").contains(view);
    }

    @Test
    void only_an_authority_that_has_the_child_gives_a_view() {
        var body = view("'frozenAt':'2026-03-01T09:00:00Z'", List.of(border.southSchool));
        reader.refused(409, "view-share.not-the-authority", "/view-shares", body);
        person(border.northSchool, "n.teacher")
                .refused(409, "view-share.not-the-authority", "/view-shares", body);
        farTeacher.refused(
                404,
                "not-found",
                "/view-shares",
                view("'frozenAt':'2026-03-01T09:00:00Z'", List.of(border.south))
                        .replace(child, UUID.randomUUID().toString()));
    }

    private String standing(Instant until, String... recipients) {
        return giver.made("/view-shares", view("'until':'" + until + "'", List.of(recipients)));
    }

    private String view(String form, List<String> recipients) {
        return ("{'id':'$','subject':'%s','recipients':['%s'],'purposes':['CHILD_PROTECTION'],%s,"
                        + "'basis':{'article6':'PUBLIC_TASK'},'informed':'LATER',"
                        + "'why':'She moves to you'}")
                .formatted(child, String.join("','", recipients), form);
    }

    private static String shown(Caseworker reader, String view) {
        return reader.read("/view-shares/" + view + "/chronology").path("items").toString();
    }

    private static String listed(Caseworker reader, String box) {
        return reader.read("/view-shares?box=" + box).path("items").toString();
    }

    /** What its feed tells of the view. */
    private static String told(String agency, String view) {
        return town.hub
                .feed(agency)
                .valueStream()
                .map(JsonNode::toString)
                .filter(item -> item.contains(view))
                .toList()
                .toString();
    }

    private static void assertAbsent(Caseworker reader, String view) {
        var nobody = reader.get("/view-shares/" + UUID.randomUUID() + "/chronology");
        var answer = reader.get("/view-shares/" + view + "/chronology");
        refused(404, "not-found", answer);
        assertThat(told(answer)).isEqualTo(told(nobody));
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + masked(answer.body());
    }

    /** Without what is random or opaque. */
    private static String masked(String body) {
        return Universe.ID.matcher(body.replaceAll("\"position\":\"[^\"]+\"", "")).replaceAll("*");
    }

    /** After all that happened before, and before all that happens next. */
    private static Instant moment() throws InterruptedException {
        // nothing before and after may carry the same instant: only time does that
        Thread.sleep(5);
        var moment = Instant.now();
        Thread.sleep(5);
        return moment;
    }
}
