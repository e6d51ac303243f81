package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Caseworker.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where children live, what is opened in an emergency, what is done against harm. */
class AroundChildrenIT {
    private static final String CONFIRM = "{'by':'Team manager','on':'2026-03-01','how':'Met'}";
    private static final String CONFIRMATIONS =
            "{'youthJusticeInvolved':%1$s,'structuredAssessment':%1$s,'welfareParamount':%1$s,"
                    + "'otherOrdersRegarded':%1$s}";
    private static final String BACK =
            "{'id':'$','returnedAt':'2026-03-01T21:00:00Z','foundWhere':'HOME','place':'Mill"
                    + " Lane'}";
    private static final String PLANNED =
            "{'id':'$','ending':{'reason':'Back home','handOverPlan':'Two visits together',"
                    + "'newContact':'Ms Hill'}}";

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static Caseworker operator;
    private static Caseworker teacher;
    private static Caseworker north;
    private static Caseworker south;
    private static Caseworker officer;
    private static Caseworker doctor;

    private String child;
    private String concern;

    @BeforeAll
    static void two_councils_a_school_a_force_and_a_practice() throws Exception {
        hub = new HubWithBroker(folder);
        operator = new Caseworker(hub, "hub-operator", "HUB_ADMIN", "operator");
        teacher = register("school", "SCHOOL", "E08000021");
        north = register("north", "LA_CSC", "E08000021");
        south = register("south", "LA_CSC", "E06000060");
        officer = register("force", "POLICE", "E06000045");
        doctor = register("gp", "NHS_GP", "E08000021");
        register("licensing", "LA_LICENSING", "E08000021");
        register("probation", "PROBATION", "E06000045");
        register("audit", "OVERSIGHT", "E08000021");
    }

    @BeforeEach
    void a_child_with_a_concern() {
        child = teacher.made("/subjects", subject());
        concern =
                teacher.made(
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'came hungry'}}}"
                                .formatted(child));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void sr38_a_placement_says_what_it_may_add_to_the_risk_and_hides_where_it_is() {
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
    void sr11_who_is_not_told_of_a_placement_goes_with_it_and_with_a_reason() {
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
    void sr21_a_placement_ends_with_a_hand_over_and_the_host_no_longer_sees() {
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
    void an_emergency_placement_may_be_told_of_later_and_says_by_when() {
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
    void responsibility_moves_when_the_other_authority_accepts_and_only_then() {
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
        var body = "{'id':'$','subject':'%s','to':'south','reason':'Moved for good'}";
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
    void nobody_becomes_responsible_by_saying_so_while_another_is() {
        var own = placed(north, north.made("/subjects", subject())).child();
        var theirs = south.made("/subjects", subject());
        var link =
                south.made(
                        "/links",
                        "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}"
                                .formatted(theirs, own));
        north.made("/links/" + link + "/confirmation", "{'id':'$'}");
        south.made("/placements", placement(theirs, "south", "south"));

        var offer = "{'id':'$','subject':'%s','to':'%s','reason':'x'}";
        refused(404, "not-found", south.post("/responsibilities", offer.formatted(own, "north")));
        north.made("/responsibilities", offer.formatted(own, "south"));
    }

    @Test
    void in_an_emergency_one_person_reads_of_one_child_and_the_holders_are_told() {
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
    void a_person_who_was_told_only_that_something_is_held_names_the_child_by_that_answer() {
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
    void each_holder_rules_once_on_an_emergency_and_nobody_else_does() {
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
    void who_holds_a_child_is_not_told_by_the_reviews_of_an_emergency() {
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
    void a_system_breaks_no_glass_and_nobody_does_for_whom_nothing_is_there() {
        var system = new Caseworker(hub, "force", "PUBLISHER", "force-system");
        refused(403, "role.not-permitted", system.post("/emergency-access", danger(child)));
        var stranger = new Caseworker(hub, "licensing", "PRACTITIONER", "l.officer");
        refused(404, "not-found", stranger.post("/emergency-access", danger(child)));
        var nobody = UUID.randomUUID().toString();
        refused(404, "not-found", officer.post("/emergency-access", danger(nobody)));
    }

    @Test
    void sr23_a_measure_is_told_of_from_its_consideration_to_its_end() {
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
    void sr25_a_measure_on_somebody_who_may_be_a_child_needs_four_confirmations() {
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
    void sr25_a_child_is_no_adult_because_a_measure_says_so() {
        var known = officer.made("/subjects", subject());
        var body = onAdult().replace("'A man'", "'A boy','subject':'" + known + "'");
        officer.refused(422, "field.missing", "/disruption-measures", body);
        officer.made("/disruption-measures", confirmed(body, CONFIRMATIONS.formatted(CONFIRM)));
        var grown = officer.made("/subjects", subject().replace("'20", "'19"));
        officer.made("/disruption-measures", body.replace(known, grown));
    }

    @Test
    void sr32_a_measure_is_on_a_place_or_a_person_and_needs_no_child() {
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
    void sr09_whoever_a_measure_is_on_may_still_be_a_child() {
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
    void a_child_is_missing_comes_back_and_is_listened_to() {
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
    void who_works_with_the_child_learns_that_it_is_missing_and_nobody_else() {
        var path = "/missing-episodes/" + teacher.made("/missing-episodes", missing(child));
        assertThat(north.read(path).has("content")).isFalse();
        involve(teacher, child, "north");
        assertThat(north.read(path).at("/content/MISS/lastSeen").asString()).isEqualTo("Station");
        var licensing = new Caseworker(hub, "licensing", "PRACTITIONER", "l.officer");
        refused(404, "not-found", licensing.get(path));
    }

    @Test
    void a_legal_hold_is_placed_shown_to_auditors_and_released_once() {
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

    private record Placed(String id, String child) {}

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

    private static String missing(String child) {
        return ("{'id':'$','subject':'%s','missingSince':'2026-02-28T18:00:00Z',"
                        + "'lastSeen':'Station'}")
                .formatted(child);
    }

    private static String interviewed(String outcome, int day) {
        return "{'id':'$','outcome':'%s','at':'2026-03-0%dT10:00:00Z','independent':true}"
                .formatted(outcome, day);
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

    private static String danger(String child) {
        return "{'id':'$','subject':'" + child + "','reason':'Seen on a bridge'}";
    }

    private static void involve(Caseworker holder, String child, String agency) {
        holder.made(
                "/involvements",
                "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}"
                        .formatted(child, agency));
    }

    private static Caseworker register(String agency, String kind, String area) {
        operator.made(
                "/agencies",
                ("{'id':'$','agency':'%1$s','name':'%1$s','kind':'%2$s','areas':['%3$s'],"
                                + "'desk':{'name':'Front door'}}")
                        .formatted(agency, kind, area));
        return new Caseworker(hub, agency, "PRACTITIONER", agency + ".worker");
    }

    private static String subject() {
        return "{'id':'$','content':{'ID':{'preferredName':'Ada','dateOfBirth':'2012-03-04'}}}";
    }
}
