package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Caseworker.refused;
import static org.safeguardinghub.api.ChildTown.BACK;
import static org.safeguardinghub.api.ChildTown.child;
import static org.safeguardinghub.api.ChildTown.doctor;
import static org.safeguardinghub.api.ChildTown.hub;
import static org.safeguardinghub.api.ChildTown.interviewed;
import static org.safeguardinghub.api.ChildTown.involve;
import static org.safeguardinghub.api.ChildTown.missing;
import static org.safeguardinghub.api.ChildTown.north;
import static org.safeguardinghub.api.ChildTown.officer;
import static org.safeguardinghub.api.ChildTown.operator;
import static org.safeguardinghub.api.ChildTown.subject;
import static org.safeguardinghub.api.ChildTown.teacher;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/** What is done against harm, children that go missing, and legal holds. */
interface MeasuresAndEpisodes {
    String CONFIRM = "{'by':'Team manager','on':'2026-03-01','how':'Met'}";
    String CONFIRMATIONS =
            "{'youthJusticeInvolved':%1$s,'structuredAssessment':%1$s,'welfareParamount':%1$s,"
                    + "'otherOrdersRegarded':%1$s}";

    @Test
    default void sr23_a_measure_is_told_of_from_its_consideration_to_its_end() {
        var path = "/disruption-measures/" + officer.made("/disruption-measures", onAdult());
        officer.refused(409, "disruption-measure.not-from-here", path + "/state", to("BREACHED"));
        refused(404, "not-found", doctor.post(path + "/state", to("REQUESTED")));
        for (var state : new String[] {"REQUESTED", "IN_FORCE", "BREACHED", "ENDED"}) {
            officer.made(path + "/state", to(state));
            assertThat(officer.read(path).at("/codes/state").asString()).isEqualTo(state);
        }
        officer.refused(409, "disruption-measure.not-from-here", path + "/state", to("IN_FORCE"));
        assertThat(officer.read(path).path("history")).hasSize(4);
        assertThat(officer.read(path).at("/content/PERP/orderConditions").asString())
                .isEqualTo("No contact with children");
    }

    @Test
    default void sr25_a_measure_on_somebody_who_may_be_a_child_needs_four_confirmations() {
        for (var age : new String[] {"UNDER_18", "UNKNOWN"}) {
            var bare = onAdult().replace("'ADULT'", "'" + age + "'");
            officer.refused(422, "field.missing", "/disruption-measures", bare);
            var all = CONFIRMATIONS.formatted(CONFIRM);
            var three = all.replace("'welfareParamount':" + CONFIRM + ",", "");
            officer.refused(422, "field.missing", "/disruption-measures", confirmed(bare, three));
            officer.made("/disruption-measures", confirmed(bare, all));
        }
        officer.made("/disruption-measures", onAdult());
    }

    @Test
    default void sr25_a_child_is_no_adult_because_a_measure_says_so() {
        var known = officer.made("/subjects", subject());
        var body = onAdult().replace("'A man'", "'A boy','subject':'" + known + "'");
        officer.refused(422, "field.missing", "/disruption-measures", body);
        officer.made("/disruption-measures", confirmed(body, CONFIRMATIONS.formatted(CONFIRM)));
        var grown = officer.made("/subjects", subject().replace("'20", "'19"));
        officer.made("/disruption-measures", body.replace(known, grown));
    }

    @Test
    default void sr32_a_measure_is_on_a_place_or_a_person_and_needs_no_child() {
        var place =
                "{'id':'$','type':'CLOSURE','target':{'kind':'PLACE','description':'A hotel'},"
                        + "'conditions':'Closed to all'}";
        var measure = officer.made("/disruption-measures", place);
        var seen = officer.read("/disruption-measures/" + measure);
        assertThat(seen.at("/codes/target").asString()).isEqualTo("PLACE");
        assertThat(seen.path("subjects")).isEmpty();
        officer.refused(
                422,
                "field.conflict",
                "/disruption-measures",
                place.replace("'A hotel'", "'A hotel','age':'ADULT'"));
        refused(
                404,
                "not-found",
                officer.post(
                        "/disruption-measures",
                        place.replace(
                                "'A hotel'", "'A hotel','context':'" + UUID.randomUUID() + "'")));
    }

    @Test
    default void sr09_whoever_a_measure_is_on_may_still_be_a_child() {
        var known = officer.made("/subjects", subject());
        var body =
                confirmed(onAdult(), CONFIRMATIONS.formatted(CONFIRM))
                        .replace("'ADULT'", "'UNDER_18'")
                        .replace("'A man'", "'A boy','subject':'" + known + "'");
        var measure = officer.made("/disruption-measures", body);
        involve(officer, known, "north");
        involve(officer, known, "probation");
        var path = "/disruption-measures/" + measure;
        assertThat(north.read(path).at("/levels/PERP").asString()).isEqualTo("FULL");
        var probation = new Caseworker(hub, "probation", "PRACTITIONER", "p.officer");
        assertThat(probation.read(path).at("/levels/PERP").asString()).isEqualTo("SUMMARY");
        assertThat(probation.read(path).toString()).doesNotContain("A boy");
    }

    @Test
    default void a_child_is_missing_comes_back_and_is_listened_to() {
        var path = "/missing-episodes/" + teacher.made("/missing-episodes", missing(child));
        assertThat(teacher.read(path).at("/codes/currentlyMissing").asString()).isEqualTo("YES");
        var interview = path + "/return-interview";
        teacher.refused(409, "missing-episode.not-returned", interview, interviewed("ACCEPTED", 3));
        refused(404, "not-found", doctor.post(path + "/return", BACK));
        teacher.refused(
                422, "field.conflict", path + "/return", BACK.replace("03-01T21", "02-01T21"));

        teacher.made(path + "/return", BACK);
        var back = teacher.read(path);
        assertThat(back.at("/codes/currentlyMissing").asString()).isEqualTo("NO");
        assertThat(back.at("/codes/interviewDueBy").asString()).isEqualTo("2026-03-04T21:00:00Z");
        teacher.refused(409, "missing-episode.already-returned", path + "/return", BACK);

        teacher.made(interview, interviewed("OFFERED", 2));
        teacher.refused(422, "field.missing", interview, interviewed("DECLINED", 3));
        teacher.made(
                interview,
                interviewed("DECLINED", 3).replace("}", ",'reason':'Wants to see a friend'}"));
        teacher.made(interview, interviewed("ACCEPTED", 5));
        assertThat(teacher.read(path).at("/codes/interviewInTime").asString()).isEqualTo("NO");
        teacher.refused(
                409, "missing-episode.already-interviewed", interview, interviewed("OFFERED", 6));
    }

    @Test
    default void who_works_with_the_child_learns_that_it_is_missing_and_nobody_else() {
        var path = "/missing-episodes/" + teacher.made("/missing-episodes", missing(child));
        assertThat(north.read(path).has("content")).isFalse();
        involve(teacher, child, "north");
        assertThat(north.read(path).at("/content/MISS/lastSeen").asString()).isEqualTo("Station");
        var licensing = new Caseworker(hub, "licensing", "PRACTITIONER", "l.officer");
        refused(404, "not-found", licensing.get(path));
    }

    @Test
    default void a_legal_hold_is_placed_shown_to_auditors_and_released_once() {
        var admin = new Caseworker(hub, "north", "AGENCY_ADMIN", "n.admin");
        var auditor = new Caseworker(hub, "audit", "AUDITOR", "a.auditor");
        var others = new Caseworker(hub, "school", "AGENCY_ADMIN", "s.admin");
        var hold =
                "{'id':'$','issuer':'The inquiry','legalPower':'Inquiries Act 2005, s. 35',"
                        + "'scope':{'areas':['E08000021'],'topics':['EXPLOITATION']%s}}";
        var path = "/legal-holds/" + admin.made("/legal-holds", hold.formatted(""));

        var seen = auditor.read(path);
        assertThat(seen.path("issuer").asString()).isEqualTo("The inquiry");
        assertThat(seen.path("agencies").toString()).isEqualTo("[\"north\"]");
        refused(404, "not-found", others.get(path));
        refused(403, "role.not-permitted", teacher.get(path));
        admin.refused(
                422, "field.conflict", "/legal-holds", hold.formatted(",'agencies':['school']"));
        var wide = operator.made("/legal-holds", hold.formatted(",'agencies':['school']"));
        assertThat(others.read("/legal-holds/" + wide).path("placedBy").asString())
                .isEqualTo("hub-operator");

        var reason = "{'id':'$','reason':'The inquiry is over'}";
        refused(404, "not-found", others.post("/legal-holds/" + wide + "/release", reason));
        admin.made(path + "/release", reason);
        admin.refused(409, "legal-hold.already-released", path + "/release", reason);
        assertThat(auditor.read(path).has("releasedAt")).isTrue();
    }

    private static String onAdult() {
        return "{'id':'$','type':'SRO','target':{'kind':'PERSON','description':'A man',"
                + "'age':'ADULT'},'conditions':'No contact with children'}";
    }

    private static String confirmed(String measure, String confirmations) {
        return measure.replace(
                "},'conditions'", ",'confirmations':" + confirmations + "},'conditions'");
    }

    private static String to(String state) {
        return "{'id':'$','state':'" + state + "','reason':'Decided by the court'}";
    }
}
