package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Caseworker.json;
import static org.safeguardinghub.api.Caseworker.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Who works with a child, who is kept out, and who may do nothing at all. */
class AroundRecordsIT {
    private static final String AREA = "E08000021";
    private static final String PLANNED =
            "{'id':'$','ending':{'reason':'Moved to another school','handOverPlan':'Two visits"
                    + " together','newContact':'Mr Reed, Oak School'}}";
    private static final String RESTRICT = "{'id':'$','kind':'%s',%s,'reason':'Staff allegation'}";
    private static final String ENOUGH = "{'id':'$','reason':'No longer needed'}";

    private static final String ONLY_ID = "{'id':'$'}";
    private static final String WITHDRAWAL =
            "{'id':'$','reason':'RECORDED_IN_ERROR','explanation':'Another child'}";
    private static final String LINK =
            "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}";

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static Caseworker operator;
    private static Caseworker teacher;
    private static Caseworker colleague;
    private static Caseworker socialWorker;
    private static Caseworker doctor;

    private String child;
    private String concern;

    @BeforeAll
    static void a_school_a_council_and_a_practice() throws Exception {
        hub = new HubWithBroker(folder);
        operator = new Caseworker(hub, "hub-operator", "HUB_ADMIN", "operator");
        register("school", "SCHOOL");
        register("csc", "LA_CSC");
        register("gp", "NHS_GP");
        register("licensing", "LA_LICENSING");
        teacher = new Caseworker(hub, "school", "PRACTITIONER", "t.teacher");
        colleague = new Caseworker(hub, "school", "PRACTITIONER", "c.colleague");
        socialWorker = new Caseworker(hub, "csc", "PRACTITIONER", "s.worker");
        doctor = new Caseworker(hub, "gp", "PRACTITIONER", "d.doctor");
    }

    @BeforeEach
    void a_child_with_a_concern() {
        child = teacher.made("/subjects", subject());
        concern = teacher.made("/concerns", concern(child));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void sr21_an_involvement_ends_with_a_hand_over_and_only_then() {
        var involvement = involve("csc");
        var path = "/involvements/" + involvement + "/ending";
        assertThat(socialWorker.read("/concerns/" + concern).has("content")).isTrue();

        teacher.refused(
                422, "field.conflict", path, "{'id':'$','ending':{'reason':'Case closed'}}");
        teacher.refused(
                422,
                "field.conflict",
                path,
                "{'id':'$','ending':{'reason':'Case closed','handOverPlan':'A visit'}}");
        assertThat(socialWorker.read("/concerns/" + concern).has("content")).isTrue();

        teacher.made(path, PLANNED);
        assertThat(socialWorker.read("/concerns/" + concern).has("content")).isFalse();
    }

    @Test
    void an_involvement_ends_once_and_a_stranger_ends_nothing() {
        var involvement = involve("csc");
        var path = "/involvements/" + involvement + "/ending";
        var none = "{'id':'$','ending':{'reason':'Adult now','whyNoHandOver':'Wishes for none'}}";

        refused(404, "not-found", doctor.post(path, PLANNED));
        socialWorker.made(path, none);
        refused(409, "involvement.already-ended", socialWorker.post(path, none));
        refused(409, "involvement.already-ended", teacher.post(path, PLANNED));
        refused(404, "not-found", doctor.post(path, PLANNED));
        refused(
                409,
                "involvement.own-assertion",
                socialWorker.post("/involvements/" + involvement + "/confirmation", "{'id':'$'}"));
    }

    @Test
    void a_limit_lowers_one_category_and_can_be_lifted() {
        involve("csc");
        var limit =
                teacher.made(
                        "/restrictions",
                        RESTRICT.formatted(
                                "LIMIT",
                                "'record':'"
                                        + concern
                                        + "','category':'NARR','highest':'SUMMARY'"));
        assertThat(level(socialWorker, "NARR")).isEqualTo("SUMMARY");
        assertThat(level(teacher, "NARR")).isEqualTo("FULL");

        teacher.made("/restrictions/" + limit + "/ending", ENOUGH);
        assertThat(level(socialWorker, "NARR")).isEqualTo("FULL");
        teacher.refused(
                409, "restriction.already-ended", "/restrictions/" + limit + "/ending", ENOUGH);
    }

    @Test
    void a_sealed_record_is_absent_for_everybody_outside() {
        involve("csc");
        involve("gp");
        var seal =
                teacher.made(
                        "/restrictions",
                        RESTRICT.formatted(
                                "SEAL", "'record':'" + concern + "','agencies':['csc']"));
        assertThat(doctor.get("/concerns/" + concern).statusCode()).isEqualTo(404);
        assertThat(level(socialWorker, "NARR")).isEqualTo("FULL");
        assertThat(level(teacher, "NARR")).isEqualTo("FULL");

        var read = teacher.read("/restrictions/" + seal);
        assertThat(read.path("agencies").toString()).isEqualTo("[\"csc\",\"school\"]");
        assertThat(read.path("reason").asString()).isEqualTo("Staff allegation");
    }

    @Test
    void only_the_owner_restricts_and_nobody_else_can_tell_that_it_did() {
        involve("csc");
        var body = "'record':'" + concern + "','category':'NARR','highest':'NONE'";
        socialWorker.refused(404, "not-found", "/restrictions", RESTRICT.formatted("LIMIT", body));
        var limit = teacher.made("/restrictions", RESTRICT.formatted("LIMIT", body));

        assertSame(
                socialWorker.get("/restrictions/" + limit),
                socialWorker.get("/restrictions/" + UUID.randomUUID()));
        assertSame(
                socialWorker.post("/restrictions/" + limit + "/ending", ENOUGH),
                socialWorker.post("/restrictions/" + UUID.randomUUID() + "/ending", ENOUGH));
        assertThat(colleague.read("/restrictions/" + limit).path("kind").asString())
                .isEqualTo("LIMIT");
    }

    @Test
    void an_excluded_practitioner_of_the_same_agency_does_not_learn_of_it() {
        var exclusion =
                teacher.made(
                        "/restrictions",
                        RESTRICT.formatted(
                                "EXCLUSION",
                                "'subject':'" + child + "','person':'" + colleague.sub() + "'"));
        assertThat(colleague.get("/concerns/" + concern).statusCode()).isEqualTo(404);
        assertSame(
                colleague.get("/restrictions/" + exclusion),
                colleague.get("/restrictions/" + UUID.randomUUID()));
        assertSame(
                colleague.post("/restrictions/" + exclusion + "/ending", ENOUGH),
                colleague.post("/restrictions/" + UUID.randomUUID() + "/ending", ENOUGH));
        var again = "'subject':'%s','person':'x.other'";
        assertSame(
                colleague.post(
                        "/restrictions", RESTRICT.formatted("EXCLUSION", again.formatted(child))),
                colleague.post(
                        "/restrictions",
                        RESTRICT.formatted("EXCLUSION", again.formatted(UUID.randomUUID()))));

        assertThat(teacher.read("/restrictions/" + exclusion).path("person").asString())
                .isEqualTo(colleague.sub());
        teacher.made("/restrictions/" + exclusion + "/ending", ENOUGH);
        assertThat(colleague.get("/concerns/" + concern).statusCode()).isEqualTo(200);
    }

    @Test
    void an_excluded_practitioner_gets_no_receipt_through_a_system_either() {
        var decision =
                teacher.made(
                        "/consent-decisions",
                        """
                        {'id':'$','subject':'%s','kind':'AGREEMENT_TO_SHARE','outcome':'GIVEN',
                        'decidedBy':'PERSON_WITH_PARENTAL_RESPONSIBILITY',
                        'covers':{'agencies':['gp'],'categories':['EDU']},
                        'told':{'child':'who reads it',
                        'familyNotTold':'UNSAFE','childsVoice':'not my mum'}}
                        """
                                .formatted(child));
        teacher.made(
                "/restrictions",
                RESTRICT.formatted(
                        "EXCLUSION",
                        "'subject':'" + child + "','person':'" + colleague.sub() + "'"));
        var system = new Caseworker(hub, "school", "PUBLISHER", "school-system");
        var receipt = "/consent-decisions/" + decision + "/receipt";
        assertThat(system.actingFor(teacher.sub()).get(receipt).statusCode()).isEqualTo(200);
        refused(404, "not-found", system.actingFor(colleague.sub()).get(receipt));
    }

    @Test
    void an_excluded_practitioner_commands_nothing_about_the_child() {
        var system = new Caseworker(hub, "school", "PUBLISHER", "school-system");
        var other = teacher.made("/subjects", subject());
        var repeated = concern(child).replace("$", UUID.randomUUID().toString());
        colleague.made("/concerns", repeated);
        exclude(colleague);

        for (var excluded : List.of(colleague, system.actingFor(colleague.sub()))) {
            assertSame(
                    excluded.post("/concerns/" + concern + "/withdrawal", WITHDRAWAL),
                    excluded.post("/concerns/" + UUID.randomUUID() + "/withdrawal", WITHDRAWAL));
            assertSame(
                    excluded.post("/concerns", concern(child)),
                    excluded.post("/concerns", concern(UUID.randomUUID().toString())));
            assertSame(
                    excluded.post("/concerns", repeated),
                    excluded.post("/concerns", concern(UUID.randomUUID().toString())));
            excluded.made("/concerns", concern(other));
        }
        assertThat(teacher.post("/concerns", repeated).statusCode()).isEqualTo(200);
        teacher.made("/concerns/" + concern + "/withdrawal", WITHDRAWAL);
    }

    @Test
    void a_system_that_names_nobody_goes_on_publishing_about_a_child_with_exclusions() {
        var system = new Caseworker(hub, "school", "PUBLISHER", "school-system");
        exclude(colleague);
        var published = system.made("/concerns", concern(child));
        assertThat(system.get("/concerns/" + published).statusCode()).isEqualTo(404);
        assertThat(system.actingFor(teacher.sub()).get("/concerns/" + published).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_exclusion_counts_for_commands_through_a_link_that_nobody_confirmed() {
        var own = doctor.made("/subjects", subject());
        involve("gp");
        teacher.made(
                "/restrictions",
                RESTRICT.formatted("EXCLUSION", "'subject':'" + child + "','person':'n.nurse'"));
        var nurse = new Caseworker(hub, "gp", "PRACTITIONER", "n.nurse");
        nurse.made("/concerns", concern(own));
        doctor.made("/links", LINK.formatted(own, child));

        assertSame(
                nurse.post("/concerns", concern(own)),
                nurse.post("/concerns", concern(UUID.randomUUID().toString())));
        doctor.made("/concerns", concern(own));
    }

    @Test
    void an_agency_outside_a_seal_takes_no_step_in_what_it_took_part_in() {
        var referral =
                teacher.made(
                        "/referrals",
                        ("{'id':'$','subjects':['%s'],'receiver':'gp','route':'STATUTORY','help':'ADVICE','content':{'NARR':{'account':'came"
                             + " hungry'}}}")
                                .formatted(child));
        var path = "/referrals/%s/acknowledgement";
        var restricted = "'subject':'" + child + "','agencies':['csc']";
        var seal = teacher.made("/restrictions", RESTRICT.formatted("SEAL", restricted));
        var system = new Caseworker(hub, "gp", "PUBLISHER", "gp-system");

        for (var outside : List.of(doctor, system)) {
            assertSame(
                    outside.post(path.formatted(referral), ONLY_ID),
                    outside.post(path.formatted(UUID.randomUUID()), ONLY_ID));
        }
        teacher.made("/concerns", concern(child));
        teacher.made("/restrictions/" + seal + "/ending", ENOUGH);
        doctor.made(path.formatted(referral), ONLY_ID);
    }

    @Test
    void two_seals_that_shut_each_others_setters_out_can_be_lifted_by_them() {
        var theirs = doctor.made("/subjects", subject());
        var between = socialWorker.made("/subjects", subject());
        doctor.made(
                "/involvements",
                "{'id':'$','subject':'%s','agency':'csc','kind':'REFERRAL'}".formatted(theirs));
        involve("csc");
        var agencies = "'subject':'%s','agencies':['csc']";
        var one =
                teacher.made(
                        "/restrictions", RESTRICT.formatted("SEAL", agencies.formatted(child)));
        var other =
                doctor.made(
                        "/restrictions", RESTRICT.formatted("SEAL", agencies.formatted(theirs)));
        socialWorker.made("/links", LINK.formatted(between, child));
        socialWorker.made("/links", LINK.formatted(between, theirs));
        assertThat(teacher.get("/concerns/" + concern).statusCode()).isEqualTo(404);
        refused(404, "not-found", teacher.post("/concerns", concern(child)));

        refused(404, "not-found", teacher.post("/restrictions/" + other + "/ending", ENOUGH));
        doctor.made("/restrictions/" + other + "/ending", ENOUGH);
        assertThat(teacher.get("/concerns/" + concern).statusCode()).isEqualTo(200);
        teacher.made("/restrictions/" + one + "/ending", ENOUGH);
    }

    @Test
    void a_legal_hold_looks_nobody_up_and_tells_an_excluded_person_nothing() {
        var admin = new Caseworker(hub, "school", "AGENCY_ADMIN", colleague.sub());
        exclude(colleague);
        for (var subject : List.of(child, UUID.randomUUID().toString())) {
            var hold =
                    admin.made(
                            "/legal-holds",
                            "{'id':'$','issuer':'The inquiry','legalPower':'Inquiries Act 2005',"
                                    + "'scope':{'subjects':['"
                                    + subject
                                    + "']}}");
            admin.made("/legal-holds/" + hold + "/release", ENOUGH);
        }
    }

    @Test
    void whoever_excludes_himself_has_done_so() {
        var parent = new Caseworker(hub, "school", "PRACTITIONER", "p.parent");
        var exclusion = exclude(parent, parent);
        assertSame(
                parent.post("/restrictions/" + exclusion + "/ending", ENOUGH),
                parent.post("/restrictions/" + UUID.randomUUID() + "/ending", ENOUGH));
        teacher.made("/restrictions/" + exclusion + "/ending", ENOUGH);
        parent.made("/concerns", concern(child));
    }

    @Test
    void who_has_a_conflict_sees_no_address_and_no_live_whereabouts() {
        involve("csc");
        teacher.made(
                "/restrictions",
                RESTRICT.formatted(
                        "WHEREABOUTS", "'record':'" + concern + "','categories':['EDU']"));
        assertThat(level(socialWorker, "EDU")).isEqualTo("FULL");
        assertThat(level(socialWorker, "ADDR")).isEqualTo("FULL");

        socialWorker.made(
                "/restrictions",
                RESTRICT.formatted(
                        "CONFLICT",
                        "'subject':'" + child + "','person':'" + socialWorker.sub() + "'"));
        assertThat(level(socialWorker, "EDU")).isEmpty();
        assertThat(level(socialWorker, "ADDR")).isEmpty();
        assertThat(level(socialWorker, "NARR")).isEqualTo("FULL");
        var other = new Caseworker(hub, "csc", "PRACTITIONER", "o.other");
        assertThat(level(other, "ADDR")).isEqualTo("FULL");
    }

    @Test
    void a_restriction_has_the_fields_of_its_kind_and_no_others() {
        teacher.refused(
                422,
                "field.missing",
                "/restrictions",
                RESTRICT.formatted("EXCLUSION", "'subject':'" + child + "'"));
        teacher.refused(
                422,
                "field.conflict",
                "/restrictions",
                RESTRICT.formatted(
                        "EXCLUSION",
                        "'subject':'" + child + "','person':'x','record':'" + concern + "'"));
        teacher.refused(
                422,
                "agency.unknown",
                "/restrictions",
                RESTRICT.formatted(
                        "SEAL", "'record':'" + concern + "','agencies':['nobody-knows']"));
    }

    @Test
    void whoever_is_suspended_is_answered_like_a_stranger() {
        register("club", "VOLUNTARY");
        var leader = new Caseworker(hub, "club", "PRACTITIONER", "l.leader");
        var helper = new Caseworker(hub, "club", "PRACTITIONER", "h.helper");
        var one =
                operator.made(
                        "/agencies/club/suspension",
                        "{'id':'$','person':'h.helper','reason':'Inquiry'}");
        refused(403, "agency.unknown-caller", helper.post("/subjects", subject()));
        leader.made("/subjects", subject());
        var system = new Caseworker(hub, "club", "PUBLISHER", "club-system");
        system.actingFor("l.leader").made("/subjects", subject());
        refused(
                403,
                "agency.unknown-caller",
                system.actingFor("h.helper").post("/subjects", subject()));

        var all = operator.made("/agencies/club/suspension", "{'id':'$','reason':'Inquiry'}");
        refused(403, "agency.unknown-caller", leader.get("/concerns/" + concern));
        refused(403, "agency.unknown-caller", leader.get("/concerns/" + UUID.randomUUID()));

        operator.made("/agencies/club/suspension/" + all + "/ending", ENOUGH);
        leader.made("/subjects", subject());
        refused(403, "agency.unknown-caller", helper.post("/subjects", subject()));
        refused(
                404,
                "not-found",
                operator.post("/agencies/gp/suspension/" + one + "/ending", ENOUGH));
        operator.made("/agencies/club/suspension/" + one + "/ending", ENOUGH);
        helper.made("/subjects", subject());
        operator.refused(
                409,
                "suspension.already-ended",
                "/agencies/club/suspension/" + one + "/ending",
                ENOUGH);
    }

    @Test
    void the_hub_does_not_lock_itself_out_and_nobody_else_suspends() {
        var body = "{'id':'$','reason':'Inquiry'}";
        operator.refused(409, "suspension.own-agency", "/agencies/hub-operator/suspension", body);
        operator.refused(404, "not-found", "/agencies/nobody-knows/suspension", body);
        refused(403, "role.not-permitted", teacher.post("/agencies/gp/suspension", body));
        assertThat(doctor.get("/concerns/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private String exclude(Caseworker person) {
        return exclude(teacher, person);
    }

    private String exclude(Caseworker by, Caseworker person) {
        return by.made(
                "/restrictions",
                RESTRICT.formatted(
                        "EXCLUSION", "'subject':'" + child + "','person':'" + person.sub() + "'"));
    }

    private String involve(String agency) {
        return teacher.made(
                "/involvements",
                "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}"
                        .formatted(child, agency));
    }

    private String level(Caseworker reader, String category) {
        return reader.read("/concerns/" + concern).path("levels").path(category).asString("");
    }

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(404).isEqualTo(other.statusCode());
        assertThat(json(one)).isEqualTo(json(other));
    }

    private static void register(String agency, String kind) {
        operator.made(
                "/agencies",
                ("{'id':'$','agency':'%1$s','name':'%1$s','kind':'%2$s','areas':['%3$s'],"
                                + "'desk':{'name':'Front door'}}")
                        .formatted(agency, kind, AREA));
    }

    private static String subject() {
        return "{'id':'$','content':{'ID':{'preferredName':'Ada','dateOfBirth':'2012-03-04'}}}";
    }

    private static String concern(String subject) {
        return "{'id':'$','subjects':['"
                + subject
                + "'],'content':{'NARR':{'account':'came hungry','summary':'Please call'},"
                + "'EDU':{'onRoll':true},'ADDR':{'line1':'1 Mill Lane'}}}";
    }
}
