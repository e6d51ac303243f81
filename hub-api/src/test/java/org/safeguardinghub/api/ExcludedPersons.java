package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Caseworker.refused;
import static org.safeguardinghub.api.RecordTown.ENOUGH;
import static org.safeguardinghub.api.RecordTown.LINK;
import static org.safeguardinghub.api.RecordTown.RESTRICT;
import static org.safeguardinghub.api.RecordTown.assertSame;
import static org.safeguardinghub.api.RecordTown.child;
import static org.safeguardinghub.api.RecordTown.colleague;
import static org.safeguardinghub.api.RecordTown.concern;
import static org.safeguardinghub.api.RecordTown.doctor;
import static org.safeguardinghub.api.RecordTown.hub;
import static org.safeguardinghub.api.RecordTown.involve;
import static org.safeguardinghub.api.RecordTown.subject;
import static org.safeguardinghub.api.RecordTown.teacher;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/** Persons who are excluded from a child, in whatever way they ask. */
interface ExcludedPersons {
    String WITHDRAWAL = "{'id':'$','reason':'RECORDED_IN_ERROR','explanation':'Another child'}";

    @Test
    default void an_excluded_practitioner_of_the_same_agency_does_not_learn_of_it() {
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
    default void an_excluded_practitioner_gets_no_receipt_through_a_system_either() {
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
    default void an_excluded_practitioner_commands_nothing_about_the_child() {
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
    default void a_system_that_names_nobody_goes_on_publishing_about_a_child_with_exclusions() {
        var system = new Caseworker(hub, "school", "PUBLISHER", "school-system");
        exclude(colleague);
        var published = system.made("/concerns", concern(child));
        assertThat(system.get("/concerns/" + published).statusCode()).isEqualTo(404);
        assertThat(system.actingFor(teacher.sub()).get("/concerns/" + published).statusCode())
                .isEqualTo(200);
    }

    @Test
    default void an_exclusion_counts_for_commands_through_a_link_that_nobody_confirmed() {
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
    default void a_legal_hold_looks_nobody_up_and_tells_an_excluded_person_nothing() {
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
    default void whoever_excludes_himself_has_done_so() {
        var parent = new Caseworker(hub, "school", "PRACTITIONER", "p.parent");
        var exclusion = exclude(parent, parent);
        assertSame(
                parent.post("/restrictions/" + exclusion + "/ending", ENOUGH),
                parent.post("/restrictions/" + UUID.randomUUID() + "/ending", ENOUGH));
        teacher.made("/restrictions/" + exclusion + "/ending", ENOUGH);
        parent.made("/concerns", concern(child));
    }

    private static String exclude(Caseworker person) {
        return exclude(teacher, person);
    }

    private static String exclude(Caseworker by, Caseworker person) {
        return by.made(
                "/restrictions",
                RESTRICT.formatted(
                        "EXCLUSION", "'subject':'" + child + "','person':'" + person.sub() + "'"));
    }
}
