package org.safeguardinghub.api.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.clock.ClockTown.awaitKinds;
import static org.safeguardinghub.api.clock.ClockTown.awaitOwed;
import static org.safeguardinghub.api.clock.ClockTown.child;
import static org.safeguardinghub.api.clock.ClockTown.concern;
import static org.safeguardinghub.api.clock.ClockTown.created;
import static org.safeguardinghub.api.clock.ClockTown.get;
import static org.safeguardinghub.api.clock.ClockTown.json;
import static org.safeguardinghub.api.clock.ClockTown.kinds;
import static org.safeguardinghub.api.clock.ClockTown.seen;
import static org.safeguardinghub.api.clock.ClockTown.send;

import org.junit.jupiter.api.Test;

/** What authorities owe around a child's placement and who is responsible for the child. */
interface OwedAroundChildren {
    @Test
    default void telling_the_host_of_a_placement_is_owed_until_it_is_recorded() {
        var untold = place(child("csc"));
        awaitOwed("csc", untold, "PLACEMENT_NOTIFICATION");
        var notified = "/placements/" + untold + "/notification";
        var said = "{'id':'$','notifiedAt':'2026-03-01T09:30:00Z'}";
        assertThat(send("far-csc", "PRACTITIONER", notified, said).statusCode()).isEqualTo(404);
        created(send("csc", "PRACTITIONER", notified, said));
        awaitKinds("csc", untold);
        var seen = json(get("csc", "/placements/" + untold));
        assertThat(seen.at("/codes/notified").asString()).isEqualTo("IN_TIME");

        var over = place(child("csc"));
        awaitOwed("csc", over, "PLACEMENT_NOTIFICATION");
        created(
                send(
                        "csc",
                        "PRACTITIONER",
                        "/placements/" + over + "/ending",
                        "{'id':'$','ending':{'reason':'x','whyNoHandOver':'x'}}"));
        awaitKinds("csc", over);
    }

    private static String place(String child) {
        return place("csc", child, "far-csc");
    }

    private static String place(String authority, String child, String host) {
        return created(
                send(
                        authority,
                        "PRACTITIONER",
                        "/placements",
                        ("{'id':'$','subject':'%s','responsibleAuthority':'%s',"
                                        + "'hostAuthority':'%s','from':'2026-03-01T09:30:00Z',"
                                        + "'emergency':true,'address':{'line1':'x'},"
                                        + "'risk':{'summary':'x'}}")
                                .formatted(child, authority, host)));
    }

    @Test
    default void two_authorities_that_a_link_makes_responsible_for_one_child_owe_that_they_agree() {
        var own = child("csc");
        var theirs = child("far-csc");
        place("csc", own, "csc");
        place("far-csc", theirs, "far-csc");
        assertThat(kinds("csc", own)).isEmpty();
        var about = concern("csc", own);
        assertThat(content("far-csc", about)).isFalse();
        link(own, theirs);
        awaitKinds("csc", own, "RESPONSIBILITY");
        awaitKinds("far-csc", theirs, "RESPONSIBILITY");
        assertThat(content("far-csc", about)).as("while it is open, neither gains").isFalse();

        var offer =
                created(
                        send(
                                "csc",
                                "PRACTITIONER",
                                "/responsibilities",
                                ("{'id':'$','subject':'%s','to':'far-csc','reason':'x',"
                                     + "'basis':{'article6':'PUBLIC_TASK'},'informed':'LATER'}")
                                        .formatted(own)));
        created(
                send(
                        "far-csc",
                        "PRACTITIONER",
                        "/responsibilities/" + offer + "/acceptance",
                        "{'id':'$','confirmation':'x'}"));
        awaitKinds("csc", own);
        awaitKinds("far-csc", theirs);
        assertThat(content("far-csc", about)).as("one authority for all of the child").isTrue();
    }

    private static boolean content(String agency, String concern) {
        return json(get(agency, "/concerns/" + concern)).has("content");
    }

    @Test
    default void an_undone_link_leaves_each_authority_responsible_for_its_own_child() {
        var own = child("csc");
        var theirs = child("far-csc");
        place("csc", own, "csc");
        place("far-csc", theirs, "far-csc");
        var link = link(own, theirs);
        awaitKinds("csc", own, "RESPONSIBILITY");
        created(
                send(
                        "csc",
                        "PRACTITIONER",
                        "/links/" + link + "/undo",
                        "{'id':'$','reason':'DIFFERENT_PERSONS','explanation':'x'}"));
        awaitKinds("csc", own);
        awaitKinds("far-csc", theirs);
    }

    private static String link(String own, String theirs) {
        var link =
                created(
                        send(
                                "csc",
                                "PUBLISHER",
                                "/links",
                                "{'id':'$','subject':'%s','otherSubject':'%s','reason':"
                                                .formatted(own, theirs)
                                        + "'SAME_DETAILS'}"));
        created(send("far-csc", "PUBLISHER", "/links/" + link + "/confirmation", "{'id':'$'}"));
        return link;
    }
}
