package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/** Ending involvements, restricting, suspending. */
final class RestrictionChapter implements Chapter {
    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String REASON = "{'id':'$','reason':'" + Echo.CANARY + "'}";
    private static final String ENDING =
            "{'id':'$','ending':{'reason':'%1$s','handOverPlan':'%1$s','newContact':'%1$s'}}"
                    .formatted(Echo.CANARY);
    private static final String PRACTITIONER = "PRACTITIONER";
    private static final String OPERATOR = "hub-operator";
    private static final String ADMIN = "HUB_ADMIN";

    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                endInvolvement(scene),
                setRestriction(scene),
                endRestriction(scene),
                readRestriction(scene),
                suspend(scene),
                endSuspension(scene));
    }

    private static Operation endInvolvement(Scene scene) {
        var involvement =
                "{'id':'$','subject':'%s','agency':'gp','kind':'ROLL'}".formatted(scene.child);
        var open = scene.made("school", "/involvements", involvement);
        var ended = "/involvements/" + scene.made("school", "/involvements", involvement);
        scene.made("school", ended + "/ending", ENDING);
        return Operation.command(
                        "endInvolvement",
                        "/involvements/" + open + "/ending",
                        "school",
                        "PUBLISHER",
                        ENDING)
                .limited("/ending/handOverPlan")
                .refusing(
                        "field.conflict", good -> good.field("/ending/whyNoHandOver", Echo.CANARY))
                .refusingAt("involvement.already-ended", ended + "/ending");
    }

    private static Operation setRestriction(Scene scene) {
        var seal =
                "{'id':'$','kind':'SEAL','record':'%s','agencies':['school'],'reason':'%s'}"
                        .formatted(privately(scene), Echo.CANARY);
        return Operation.command("setRestriction", "/restrictions", "school", PRACTITIONER, seal)
                .asking()
                .coded("/kind")
                .dated("/until")
                .limited("/reason")
                .refusing("agency.unknown", g -> g.field("/agencies", List.of(Echo.CANARY_AGENCY)))
                .refusing("agency.unknown", g -> g.field("/agencies", List.of(Echo.CANARY)))
                .refusing("field.conflict", g -> g.field("/until", "2026-02-01T09:30:00Z"))
                .refusing("field.conflict", g -> g.field("/person", Echo.CANARY))
                .refusing("field.conflict", g -> g.field("/subject", NOBODY))
                .refusing("field.conflict", g -> g.field("/namedIn", "KEY_WORKER"))
                .coded("/namedIn")
                .refusing("not-found", g -> g.field("/record", NOBODY))
                .refusing("not-found", g -> g.by("gp", PRACTITIONER));
    }

    private static Operation endRestriction(Scene scene) {
        var lifted = "/restrictions/" + restriction(scene);
        scene.made("school", PRACTITIONER, lifted + "/ending", REASON);
        return Operation.command(
                        "endRestriction",
                        "/restrictions/" + restriction(scene) + "/ending",
                        "school",
                        PRACTITIONER,
                        REASON)
                .limited("/reason")
                .refusingAt("restriction.already-ended", lifted + "/ending");
    }

    private static Operation readRestriction(Scene scene) {
        return Operation.read("readRestriction", "/restrictions/" + restriction(scene), "school")
                .asking("CHILD_PROTECTION", PRACTITIONER);
    }

    private static String restriction(Scene scene) {
        return scene.made(
                "school",
                PRACTITIONER,
                "/restrictions",
                "{'id':'$','kind':'WHEREABOUTS','record':'%s','categories':['RISK'],'reason':'x'}"
                        .formatted(privately(scene)));
    }

    /** A concern that no other operation is about. */
    private static String privately(Scene scene) {
        return scene.made(
                "school",
                "/concerns",
                "{'id':'$','subjects':['" + scene.child + "'],'content':{}}");
    }

    private static Operation suspend(Scene scene) {
        scene.agency("suspect", "VOLUNTARY");
        return Operation.command(
                        "suspendAgency", "/agencies/suspect/suspension", OPERATOR, ADMIN, REASON)
                .dated("/until")
                .limited("/reason")
                .refusing("field.conflict", g -> g.field("/until", "2026-02-01T09:30:00Z"))
                .refusing(
                        "not-found",
                        g -> g.at("/api/v1/agencies/" + Echo.CANARY_AGENCY + "/suspension"))
                .refusing("not-found", g -> g.at("/api/v1/agencies/No%20one/suspension"))
                .refusingAt("suspension.own-agency", "/agencies/" + OPERATOR + "/suspension");
    }

    private static Operation endSuspension(Scene scene) {
        var path = "/agencies/suspect/suspension";
        var person = "{'id':'$','person':'p.person','reason':'x'}";
        var one = path + "/" + scene.made(OPERATOR, ADMIN, path, person) + "/ending";
        var over = path + "/" + scene.made(OPERATOR, ADMIN, path, person) + "/ending";
        scene.made(OPERATOR, ADMIN, over, REASON);
        return Operation.command("endSuspension", one, OPERATOR, ADMIN, REASON)
                .limited("/reason")
                .refusing("not-found", g -> g.at("/api/v1" + path + "/" + NOBODY + "/ending"))
                .refusing("not-found", g -> g.at("/api/v1" + one.replace("suspect", "gp")))
                .refusingAt("suspension.already-ended", over);
    }
}
