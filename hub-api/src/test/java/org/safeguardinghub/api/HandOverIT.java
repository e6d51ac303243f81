package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Caseworker.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An authority hands a child over to another: when the other accepts, and not before, it is
 * responsible and opens what the first saw until then, as far as its own rulings go.
 */
class HandOverIT {
    private static final String CONFIRMED = "{'id':'$','confirmation':'Letter of 2 March'}";
    private static final String WORK = "/work/responsibilities";
    private static final String REASON = "{'id':'$','reason':'Not now'}";

    @TempDir static Path folder;
    private static Town town;

    private Border border;
    private Caseworker old;
    private Caseworker next;

    /** The school's record, joined with the authority's. */
    private String schools;

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
    void a_child_for_whom_an_authority_is_responsible() {
        border = new Border(town);
        old = person(border.north, "n.worker");
        next = person(border.south, "s.worker");
        schools = town.subject(border.northSchool);
        child = town.subject(border.north);
        town.link(border.northSchool, schools, border.north, child);
        concern = town.concern(border.northSchool, schools);
        old.made(
                "/placements",
                ("{'id':'$','subject':'%s','responsibleAuthority':'%s','hostAuthority':'%s',"
                                + "'from':'2026-03-01T09:30:00Z','emergency':true,"
                                + "'address':{'line1':'1 Mill Lane'},"
                                + "'risk':{'summary':'Near the station'}}")
                        .formatted(child, border.north, border.north));
    }

    private static Caseworker person(String agency, String sub) {
        return new Caseworker(town.hub, agency, "PRACTITIONER", sub);
    }

    @Test
    void what_the_old_authority_saw_goes_over_when_the_new_one_accepts_and_a_recall_ends_it() {
        var offer = offer("");
        assertThat(views()).as("nothing is given with the offer").isEmpty();
        assertThat(next.get("/subjects/" + child + "/chronology").body())
                .doesNotContain(concern, "came hungry");

        next.made(accept(offer), CONFIRMED);
        var view = view();
        assertThat(shown(view)).contains(concern, "came hungry");
        var later = town.concern(border.northSchool, schools);
        town.made(
                border.northSchool,
                "PUBLISHER",
                "/concerns/" + concern + "/corrections",
                "{'id':'$','reason':'FACTUALLY_WRONG','whatWasWrong':'w',"
                        + "'content':{'NARR':{'account':'came late'}}}");
        assertThat(shown(view)).as("frozen").contains("came hungry").doesNotContain(later);
        assertThat(next.read("/subjects/" + child + "/chronology").toString())
                .as("and responsible from then on")
                .contains(later, "came late");

        var entry = next.read("/view-shares/" + view).path("entry");
        assertThat(entry.path("owner").asString()).isEqualTo(border.north);
        assertThat(entry.at("/content/META/why").asString()).isEqualTo("She lives with you now");
        assertThat(entry.at("/codes/form").asString()).isEqualTo("FROZEN");

        old.made("/view-shares/" + view + "/recall", REASON);
        refused(404, "not-found", next.get("/view-shares/" + view + "/chronology"));
        next.made("/view-shares/" + view + "/acknowledgement", "{'id':'$','copies':'NONE_MADE'}");
    }

    @Test
    void what_is_declined_taken_back_or_too_late_gives_nothing_and_moves_nobody() throws Exception {
        var declined = offer("");
        next.made("/responsibilities/" + declined + "/decline", REASON);
        var withdrawn = offer("");
        old.made("/responsibilities/" + withdrawn + "/withdrawal", REASON);
        var until = Instant.now().plusMillis(1200);
        var late = offer(",'until':'" + until + "'");
        while (Instant.now().isBefore(until)) {
            // an offer that ends by itself ends by time alone
            Thread.sleep(20);
        }
        for (var over : new String[] {declined, withdrawn, late}) {
            next.refused(409, "responsibility.offer-over", accept(over), CONFIRMED);
            old.refused(
                    409,
                    "responsibility.offer-over",
                    "/responsibilities/" + over + "/withdrawal",
                    REASON);
        }
        assertThat(views()).isEmpty();
        assertThat(next.get("/subjects/" + child + "/chronology").body())
                .doesNotContain(concern, "came hungry");
        old.refused(
                422,
                "field.conflict",
                "/responsibilities",
                body(",'until':'2026-03-01T09:30:00Z'"));
    }

    @Test
    void for_whom_it_is_not_there_is_nothing_to_answer() {
        var offer = "/responsibilities/" + offer("");
        var nobody = "/responsibilities/" + UUID.randomUUID();
        for (var path : new String[] {offer, nobody}) {
            refused(404, "not-found", old.post(path + "/decline", REASON));
            refused(404, "not-found", next.post(path + "/withdrawal", REASON));
            refused(404, "not-found", old.post(path + "/acceptance", CONFIRMED));
        }
    }

    @Test
    void each_readers_own_ruling_still_holds_for_each_entry() {
        var hidden = town.concern(border.northSchool, schools);
        border.restrict(
                border.northSchool,
                "'kind':'SEAL','record':'%s','agencies':['%s','%s']"
                        .formatted(hidden, border.northSchool, border.north));
        assertThat(old.read("/subjects/" + child + "/chronology").toString()).contains(hidden);
        next.made(accept(offer("")), CONFIRMED);
        assertThat(shown(view())).contains(concern).doesNotContain(hidden);
    }

    @Test
    void the_old_authority_keeps_its_own_and_sees_of_what_comes_later_what_others_see() {
        var own = town.concern(border.north, child);
        next.made(accept(offer("")), CONFIRMED);
        var later = town.concern(border.northSchool, schools);
        var seen = old.read("/subjects/" + child + "/chronology").toString();
        assertThat(seen).contains(own, "came hungry").doesNotContain(later);
        assertThat(old.read("/concerns/" + own).has("content")).isTrue();
        assertThat(old.read("/concerns/" + later).has("content")).isFalse();
        refused(404, "not-found", old.post("/responsibilities", body("")));
    }

    @Test
    void what_became_of_an_offer_and_what_is_still_owed_is_shown_to_both_and_to_nobody_else() {
        var referral =
                town.made(
                        border.northSchool,
                        "PUBLISHER",
                        "/referrals",
                        "{'id':'$','subjects':['%s'],'receiver':'%s','route':'STATUTORY',"
                                + "'help':'ADVICE','content':{'NARR':{'account':'x'}}}",
                        schools,
                        border.north);
        var offer = offer("");
        var path = "/responsibilities/" + offer;
        assertThat(old.read(path).path("state").asString()).isEqualTo("OPEN");
        assertThat(old.read(path).has("viewShare")).isFalse();
        next.made(accept(offer), CONFIRMED);
        await().untilAsserted(
                        () ->
                                assertThat(next.read(path).path("owed").toString())
                                        .contains("ACKNOWLEDGEMENT", "NEXT_STEP", referral));
        var read = next.read(path);
        assertThat(read.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(read.path("viewShare").asString()).isEqualTo(view());
        assertThat(old.read(path).path("to").asString()).isEqualTo(border.south);
        refused(404, "not-found", person(border.northSchool, "n.teacher").get(path));

        border.restrict(
                border.northSchool,
                "'kind':'SEAL','record':'%s','agencies':['%s','%s']"
                        .formatted(referral, border.northSchool, border.north));
        assertThat(next.read(path).path("owed").toString())
                .as("of what is hidden nothing is said")
                .doesNotContain(referral);
        border.restrict(
                border.northSchool,
                "'kind':'SEAL','subject':'%s','agencies':['%s']"
                        .formatted(schools, border.northSchool));
        refused(404, "not-found", next.get(path));
        refused(404, "not-found", old.get(path));
    }

    @Test
    void an_offer_is_work_of_who_was_asked_until_it_is_answered_and_while_the_child_is_there() {
        var offer = offer("");
        assertThat(next.read(WORK).path("items")).hasSize(1);
        var item = next.read(WORK).path("items").path(0);
        assertThat(item.path("offer").asString()).isEqualTo(offer);
        assertThat(item.path("from").asString()).isEqualTo(border.north);
        assertThat(item.path("link").asString()).endsWith("/responsibilities/" + offer);
        assertThat(old.read(WORK).path("items")).as("of who asked").isEmpty();
        next.made("/responsibilities/" + offer + "/decline", REASON);
        assertThat(next.read(WORK).path("items")).isEmpty();

        offer("");
        assertThat(next.read(WORK).path("items")).hasSize(1);
        border.restrict(
                border.northSchool,
                "'kind':'SEAL','subject':'%s','agencies':['%s','%s']"
                        .formatted(schools, border.northSchool, border.north));
        assertThat(next.read(WORK).path("items")).as("of a child who is hidden").isEmpty();
    }

    @Test
    void who_cannot_see_the_child_any_more_hands_nothing_over() {
        var offer = offer("");
        border.restrict(
                border.northSchool,
                "'kind':'SEAL','subject':'%s','agencies':['%s','%s']"
                        .formatted(schools, border.northSchool, border.south));
        next.refused(409, "responsibility.nothing-to-hand-over", accept(offer), CONFIRMED);
        assertThat(views()).isEmpty();
    }

    private String offer(String more) {
        return old.made("/responsibilities", body(more));
    }

    private String body(String more) {
        return ("{'id':'$','subject':'%s','to':'%s','reason':'She lives with you now',"
                        + "'basis':{'article6':'PUBLIC_TASK'},'informed':'LATER'%s}")
                .formatted(child, border.south, more);
    }

    private static String accept(String offer) {
        return "/responsibilities/" + offer + "/acceptance";
    }

    /** Which views the new authority was given. */
    private List<String> views() {
        return next.read("/view-shares?box=in")
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** The one view that it was given; the list may be a moment behind. */
    private String view() {
        await().until(() -> views().size() == 1);
        return views().getFirst();
    }

    private String shown(String view) {
        return next.read("/view-shares/" + view + "/chronology").path("items").toString();
    }
}
