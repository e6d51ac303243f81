package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Caseworker.refused;
import static org.safeguardinghub.api.ChildTown.BACK;
import static org.safeguardinghub.api.ChildTown.child;
import static org.safeguardinghub.api.ChildTown.doctor;
import static org.safeguardinghub.api.ChildTown.interviewed;
import static org.safeguardinghub.api.ChildTown.involve;
import static org.safeguardinghub.api.ChildTown.missing;
import static org.safeguardinghub.api.ChildTown.north;
import static org.safeguardinghub.api.ChildTown.officer;
import static org.safeguardinghub.api.ChildTown.south;
import static org.safeguardinghub.api.ChildTown.subject;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

/** Where children live, and which authority is responsible for them. */
interface PlacedChildren {
    String PLANNED =
            "{'id':'$','ending':{'reason':'Back home','handOverPlan':'Two visits together',"
                    + "'newContact':'Ms Hill'}}";

    @Test
    default void sr38_a_placement_says_what_it_may_add_to_the_risk_and_hides_where_it_is() {
        var placed = placed(north, north.made("/subjects", subject()));
        involve(north, placed.child(), "gp");

        var seen = doctor.read("/placements/" + placed.id());
        assertThat(seen.at("/content/RISK/summary").asString()).isEqualTo("Near the station");
        assertThat(seen.at("/content/ID/responsibleAuthority").asString()).isEqualTo("north");
        assertThat(seen.toString()).doesNotContain("Mill Lane", "south");
        assertThat(south.read("/placements/" + placed.id()).toString()).contains("1 Mill Lane");
        north.refused(
                422,
                "field.missing",
                "/placements",
                placement(placed.child(), "north", "south").replace("'summary'", "'account'"));
    }

    @Test
    default void sr11_who_is_not_told_of_a_placement_goes_with_it_and_with_a_reason() {
        var placed = placed(north, north.made("/subjects", subject()));
        var seen = south.read("/placements/" + placed.id());
        assertThat(seen.at("/content/RISK/withheldFrom/0/who").asString()).isEqualTo("PARENT");
        assertThat(seen.at("/content/RISK/withheldFrom/0/reason").asString()).isEqualTo("Threats");
        north.refused(
                422,
                "field.missing",
                "/placements",
                placement(placed.child(), "north", "south").replace(",'reason':'Threats'", ""));
    }

    @Test
    default void sr21_a_placement_ends_with_a_hand_over_and_the_host_no_longer_sees() {
        var placed = placed(north, north.made("/subjects", subject()));
        var path = "/placements/" + placed.id();
        assertThat(south.read(path).has("content")).isTrue();
        north.refused(
                422, "field.conflict", path + "/ending", "{'id':'$','ending':{'reason':'Over'}}");
        refused(404, "not-found", south.post(path + "/ending", PLANNED));

        north.made(path + "/ending", PLANNED);
        assertThat(south.read(path).has("content")).isFalse();
        assertThat(north.read(path).at("/codes/state").asString()).isEqualTo("ENDED");
        north.refused(409, "placement.already-ended", path + "/ending", PLANNED);
    }

    @Test
    default void an_emergency_placement_may_be_told_of_later_and_says_by_when() {
        var own = north.made("/subjects", subject());
        var placed = north.made("/placements", placement(own, "north", "south"));
        assertThat(north.read("/placements/" + placed).at("/codes/notified").asString())
                .isEqualTo("NOT_YET");
        north.refused(
                422, "agency.unknown", "/placements", placement(own, "north", "nobody-knows"));
        north.refused(422, "field.conflict", "/placements", placement(own, "north", "gp"));
        refused(404, "not-found", south.post("/placements", placement(own, "south", "south")));
    }

    @Test
    default void responsibility_moves_when_the_other_authority_accepts_and_only_then() {
        var own = placed(north, north.made("/subjects", subject())).child();
        var known = officer.made("/subjects", subject());
        var link =
                officer.made(
                        "/links",
                        "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}"
                                .formatted(known, own));
        north.made("/links/" + link + "/confirmation", "{'id':'$'}");

        refused(404, "not-found", interview(south, known));
        assertThat(interview(north, known).statusCode()).isEqualTo(201);
        var body =
                "{'id':'$','subject':'%s','to':'south','reason':'Moved for good',"
                        + "'basis':{'article6':'PUBLIC_TASK'},'informed':'LATER'}";
        refused(404, "not-found", officer.post("/responsibilities", body.formatted(known)));
        var offer = north.made("/responsibilities", body.formatted(own));
        refused(404, "not-found", interview(south, known));
        assertThat(interview(north, known).statusCode()).isEqualTo(201);

        var accept = "/responsibilities/" + offer + "/acceptance";
        var words = "{'id':'$','confirmation':'Letter of 2 March'}";
        refused(404, "not-found", north.post(accept, words));
        south.made(accept, words);
        south.refused(409, "responsibility.already-accepted", accept, words);
        assertThat(interview(south, known).statusCode()).isEqualTo(201);
        refused(404, "not-found", interview(north, known));
    }

    @Test
    default void nobody_becomes_responsible_by_saying_so_while_another_is() {
        var own = placed(north, north.made("/subjects", subject())).child();
        var theirs = south.made("/subjects", subject());
        var link =
                south.made(
                        "/links",
                        "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}"
                                .formatted(theirs, own));
        north.made("/links/" + link + "/confirmation", "{'id':'$'}");
        south.made("/placements", placement(theirs, "south", "south"));

        var offer =
                "{'id':'$','subject':'%s','to':'%s','reason':'x',"
                        + "'basis':{'article6':'PUBLIC_TASK'},'informed':'LATER'}";
        refused(404, "not-found", south.post("/responsibilities", offer.formatted(own, "north")));
        north.made("/responsibilities", offer.formatted(own, "south"));
    }

    /** Placed by its responsible authority with the other council as host. */
    private static Placed placed(Caseworker by, String child) {
        return new Placed(by.made("/placements", placement(child, by.agency(), "south")), child);
    }

    private static String placement(String child, String responsible, String host) {
        return ("{'id':'$','subject':'%s','responsibleAuthority':'%s','hostAuthority':'%s',"
                        + "'from':'2026-03-01T09:30:00Z','emergency':true,"
                        + "'address':{'line1':'1 Mill Lane'},'risk':{'summary':'Near the station'},"
                        + "'withheldFrom':[{'who':'PARENT','reason':'Threats'}]}")
                .formatted(child, responsible, host);
    }

    /** A new episode of a child whom the force knows, with a return; then an interview. */
    private static HttpResponse<String> interview(Caseworker by, String child) {
        var path = "/missing-episodes/" + officer.made("/missing-episodes", missing(child));
        officer.made(path + "/return", BACK);
        return by.post(path + "/return-interview", interviewed("ACCEPTED", 3));
    }

    record Placed(String id, String child) {}
}
