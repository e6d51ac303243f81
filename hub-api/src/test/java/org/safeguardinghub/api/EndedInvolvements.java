package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Caseworker.refused;
import static org.safeguardinghub.api.RecordTown.ENOUGH;
import static org.safeguardinghub.api.RecordTown.RESTRICT;
import static org.safeguardinghub.api.RecordTown.child;
import static org.safeguardinghub.api.RecordTown.concern;
import static org.safeguardinghub.api.RecordTown.doctor;
import static org.safeguardinghub.api.RecordTown.hub;
import static org.safeguardinghub.api.RecordTown.involve;
import static org.safeguardinghub.api.RecordTown.level;
import static org.safeguardinghub.api.RecordTown.operator;
import static org.safeguardinghub.api.RecordTown.register;
import static org.safeguardinghub.api.RecordTown.socialWorker;
import static org.safeguardinghub.api.RecordTown.subject;
import static org.safeguardinghub.api.RecordTown.teacher;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/** Involvements that end, agencies that are suspended, conflicts that are declared. */
interface EndedInvolvements {
    String PLANNED =
            "{'id':'$','ending':{'reason':'Moved to another school','handOverPlan':'Two visits"
                    + " together','newContact':'Mr Reed, Oak School'}}";

    @Test
    default void sr21_an_involvement_ends_with_a_hand_over_and_only_then() {
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
    default void an_involvement_ends_once_and_a_stranger_ends_nothing() {
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
    default void who_has_a_conflict_sees_no_address_and_no_live_whereabouts() {
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
    default void whoever_is_suspended_is_answered_like_a_stranger() {
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
    default void the_hub_does_not_lock_itself_out_and_nobody_else_suspends() {
        var body = "{'id':'$','reason':'Inquiry'}";
        operator.refused(409, "suspension.own-agency", "/agencies/hub-operator/suspension", body);
        operator.refused(404, "not-found", "/agencies/nobody-knows/suspension", body);
        refused(403, "role.not-permitted", teacher.post("/agencies/gp/suspension", body));
        assertThat(doctor.get("/concerns/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }
}
