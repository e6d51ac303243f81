package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Caseworker.refused;
import static org.safeguardinghub.api.ChildTown.child;
import static org.safeguardinghub.api.ChildTown.concern;
import static org.safeguardinghub.api.ChildTown.doctor;
import static org.safeguardinghub.api.ChildTown.hub;
import static org.safeguardinghub.api.ChildTown.officer;
import static org.safeguardinghub.api.ChildTown.subject;
import static org.safeguardinghub.api.ChildTown.teacher;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is opened in an emergency, for whom, and what follows. */
interface EmergencyReads {
    @Test
    default void in_an_emergency_one_person_reads_of_one_child_and_the_holders_are_told() {
        var first = new Caseworker(hub, "force", "PRACTITIONER", "f.first");
        var urgent = first.asking("EMERGENCY");
        var path = "/concerns/" + concern;
        assertThat(first.read(path).has("held")).isTrue();
        refused(403, "purpose.not-permitted", urgent.get(path));

        var access = first.made("/emergency-access", danger(child));
        assertThat(urgent.read(path).at("/content/NARR/account").asString())
                .isEqualTo("came hungry");
        assertThat(first.read(path).has("held")).isTrue();
        var other = new Caseworker(hub, "force", "PRACTITIONER", "o.other").asking("EMERGENCY");
        refused(403, "purpose.not-permitted", other.get(path));
        refused(403, "purpose.not-permitted", urgent.get("/records"));
        var sibling = teacher.made("/subjects", subject());
        refused(404, "not-found", urgent.get("/subjects/" + sibling));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> hub.feed("school").toString().contains("emergency-access.recorded"));
        var told = teacher.read("/emergency-access/" + access);
        assertThat(told.at("/content/META/reason").asString()).isEqualTo("Seen on a bridge");
        assertThat(told.at("/content/META/person").asString()).isEqualTo(first.sub());
        assertThat(Instant.parse(told.at("/codes/reviewDueBy").asString())).isAfter(Instant.now());
        assertThat(doctor.get("/emergency-access/" + access).body()).doesNotContain("bridge");
    }

    @Test
    default void
            a_person_who_was_told_only_that_something_is_held_names_the_child_by_that_answer() {
        var held = officer.read("/concerns/" + concern).path("rulingId").asString();
        var body = "{'id':'$','rulingId':'" + held + "','reason':'Seen on a bridge'}";
        var other = new Caseworker(hub, "force", "PRACTITIONER", "o.colleague");
        refused(404, "not-found", other.post("/emergency-access", body));
        var both = body.replace("'reason'", "'subject':'" + child + "','reason'");
        officer.refused(422, "field.conflict", "/emergency-access", both);

        officer.made("/emergency-access", body);
        var urgent = officer.asking("EMERGENCY");
        assertThat(urgent.read("/concerns/" + concern).has("content")).isTrue();
        var hidden = new Caseworker(hub, "licensing", "PRACTITIONER", "l.officer");
        var absent = hidden.get("/concerns/" + concern);
        refused(404, "not-found", absent);
        var ruling = Caseworker.json(absent).path("rulingId").asString();
        refused(404, "not-found", hidden.post("/emergency-access", body.replace(held, ruling)));
    }

    @Test
    default void each_holder_rules_once_on_an_emergency_and_nobody_else_does() {
        var path = "/emergency-access/" + officer.made("/emergency-access", danger(child));
        var verdict = "{'id':'$','verdict':'NOT_JUSTIFIED','reason':'No danger was known'}";
        refused(404, "not-found", doctor.post(path + "/review", verdict));
        refused(404, "not-found", officer.post(path + "/review", verdict));
        teacher.made(path + "/review", verdict);
        teacher.refused(409, "emergency-access.already-reviewed", path + "/review", verdict);
        assertThat(officer.read(path).path("codes").path("review:school").asString())
                .isEqualTo("NOT_JUSTIFIED");
    }

    @Test
    default void who_holds_a_child_is_not_told_by_the_reviews_of_an_emergency() {
        var theirs = doctor.made("/subjects", subject());
        var link =
                doctor.made(
                        "/links",
                        "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}"
                                .formatted(theirs, child));
        teacher.made("/links/" + link + "/confirmation", "{'id':'$'}");
        var review = "{'id':'$','verdict':'JUSTIFIED','reason':'There was danger'}";

        var opened = "/emergency-access/" + officer.made("/emergency-access", danger(child));
        doctor.made(opened + "/review", review);
        teacher.made(opened + "/review", review);
        var codes = officer.read(opened).path("codes");
        assertThat(codes.propertyNames()).contains("review:gp", "review:school");
        assertThat(teacher.read(opened).toString())
                .contains("review:school")
                .doesNotContain("review:gp", "\"gp\"");
        assertThat(doctor.read(opened).toString())
                .contains("review:gp")
                .doesNotContain("review:school", "\"school\"");

        for (var category : List.of("ID", "META")) {
            doctor.made(
                    "/restrictions",
                    ("{'id':'$','kind':'LIMIT','record':'%s','category':'%s','highest':'NONE',"
                                    + "'reason':'A refuge'}")
                            .formatted(theirs, category));
        }
        var closed = "/emergency-access/" + officer.made("/emergency-access", danger(child));
        refused(404, "not-found", doctor.post(closed + "/review", review));
        teacher.made(closed + "/review", review);
        assertThat(officer.read(closed).toString())
                .contains("review:school")
                .doesNotContain("review:gp", "\"gp\"");
    }

    @Test
    default void a_system_breaks_no_glass_and_nobody_does_for_whom_nothing_is_there() {
        var system = new Caseworker(hub, "force", "PUBLISHER", "force-system");
        refused(403, "role.not-permitted", system.post("/emergency-access", danger(child)));
        var stranger = new Caseworker(hub, "licensing", "PRACTITIONER", "l.officer");
        refused(404, "not-found", stranger.post("/emergency-access", danger(child)));
        var nobody = UUID.randomUUID().toString();
        refused(404, "not-found", officer.post("/emergency-access", danger(nobody)));
    }

    private static String danger(String child) {
        return "{'id':'$','subject':'" + child + "','reason':'Seen on a bridge'}";
    }
}
