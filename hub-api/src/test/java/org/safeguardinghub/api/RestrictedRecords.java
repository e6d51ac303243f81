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
import static org.safeguardinghub.api.RecordTown.level;
import static org.safeguardinghub.api.RecordTown.socialWorker;
import static org.safeguardinghub.api.RecordTown.subject;
import static org.safeguardinghub.api.RecordTown.teacher;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/** Limits and seals that an owner sets on a record. */
interface RestrictedRecords {
    String ONLY_ID = "{'id':'$'}";

    @Test
    default void a_limit_lowers_one_category_and_can_be_lifted() {
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
    default void a_sealed_record_is_absent_for_everybody_outside() {
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
    default void only_the_owner_restricts_and_nobody_else_can_tell_that_it_did() {
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
    default void an_agency_outside_a_seal_takes_no_step_in_what_it_took_part_in() {
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
    default void two_seals_that_shut_each_others_setters_out_can_be_lifted_by_them() {
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
    default void a_restriction_has_the_fields_of_its_kind_and_no_others() {
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
}
