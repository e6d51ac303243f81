package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/** Measures against harm, missing children, legal holds. */
final class SafetyChapter implements Chapter {
    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String REASON = "{'id':'$','reason':'" + Echo.CANARY + "'}";
    private static final String MEASURE =
            "{'id':'$','type':'SRO','target':{'kind':'PERSON','description':'%1$s',"
                    + "'age':'ADULT'},'children':['%2$s'],'conditions':'%1$s'}";
    private static final String STATE =
            "{'id':'$','state':'REQUESTED','reason':'" + Echo.CANARY + "'}";
    private static final String MISSING =
            "{'id':'$','subject':'%s','missingSince':'2026-03-01T09:30:00Z','lastSeen':'"
                    + Echo.CANARY
                    + "'}";
    private static final String BACK =
            "{'id':'$','returnedAt':'2026-03-02T09:30:00Z','foundWhere':'HOME','place':'"
                    + Echo.CANARY
                    + "'}";
    private static final String INTERVIEW =
            "{'id':'$','outcome':'ACCEPTED','at':'2026-03-03T09:30:00Z','independent':true,"
                    + "'childsVoice':'"
                    + Echo.CANARY
                    + "'}";
    private static final String HOLD =
            "{'id':'$','issuer':'%1$s','legalPower':'%1$s','scope':{'topics':['x']}}"
                    .formatted(Echo.CANARY);

    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                recordMeasure(scene),
                moveMeasure(scene),
                Operation.read(
                        "readDisruptionMeasure", "/disruption-measures/" + measure(scene), "gp"),
                recordEpisode(scene),
                recordReturn(scene),
                recordInterview(scene),
                Operation.read("readMissingEpisode", "/missing-episodes/" + episode(scene), "gp"),
                placeHold(),
                releaseHold(scene),
                readHold(scene));
    }

    private static String measure(Scene scene) {
        return scene.made(
                "school", "/disruption-measures", MEASURE.formatted("somebody", scene.child));
    }

    private static Operation recordMeasure(Scene scene) {
        return Operation.command(
                        "recordDisruptionMeasure",
                        "/disruption-measures",
                        "school",
                        "PUBLISHER",
                        MEASURE.formatted(Echo.CANARY, scene.child))
                .asking()
                .coded("/type")
                .dated("/from")
                .limited("/conditions")
                .refusing("field.missing", g -> g.body("{}"))
                .refusing("field.missing", g -> g.field("/target/age", "UNDER_18"))
                .refusing("field.missing", g -> g.field("/target/age", "UNKNOWN"))
                .refusing("field.conflict", g -> g.field("/until", "2026-02-01T09:30:00Z"))
                .refusing("field.conflict", g -> g.field("/state", "ENDED"))
                .refusing("field.conflict", g -> g.field("/target/context", NOBODY))
                .refusing("field.conflict", g -> g.field("/target/kind", "PLACE"))
                .refusing("agency.unknown", g -> g.field("/lead", Echo.CANARY_AGENCY))
                .refusing("agency.unknown", g -> g.field("/lead", Echo.CANARY))
                .refusing("not-found", g -> g.field("/children", List.of(NOBODY)))
                .refusing("not-found", g -> g.field("/target/subject", NOBODY))
                .refusing("not-found", g -> g.by("gp", "PUBLISHER"));
    }

    private static Operation moveMeasure(Scene scene) {
        return Operation.command(
                        "moveDisruptionMeasure",
                        "/disruption-measures/" + measure(scene) + "/state",
                        "school",
                        "PUBLISHER",
                        STATE)
                .coded("/state")
                .dated("/at")
                .limited("/reason")
                .refusing("disruption-measure.not-from-here", g -> g.field("/state", "BREACHED"));
    }

    private static String episode(Scene scene) {
        return scene.made("school", "/missing-episodes", MISSING.formatted(scene.child));
    }

    private static Operation recordEpisode(Scene scene) {
        return Operation.command(
                        "recordMissingEpisode",
                        "/missing-episodes",
                        "school",
                        "PUBLISHER",
                        MISSING.formatted(scene.child))
                .dated("/missingSince")
                .limited("/lastSeen")
                .refusing("field.conflict", g -> g.field("/missingSince", "2199-01-01T00:00:00Z"))
                .refusing("not-found", g -> g.field("/subject", NOBODY))
                .refusing("not-found", g -> g.by("gp", "PUBLISHER"));
    }

    private static Operation recordReturn(Scene scene) {
        var path = "/missing-episodes/" + episode(scene) + "/return";
        var back = "/missing-episodes/" + episode(scene) + "/return";
        scene.made("school", back, BACK);
        return Operation.command("recordReturn", path, "school", "PUBLISHER", BACK)
                .coded("/foundWhere")
                .dated("/returnedAt")
                .limited("/place")
                .refusing("field.conflict", g -> g.field("/returnedAt", "2199-01-01T00:00:00Z"))
                // an absent episode has no beginning that a return could contradict
                .refusing(
                        "field.conflict",
                        g -> g.at("/api/v1" + path).field("/returnedAt", "2026-02-01T09:30:00Z"))
                .refusingAt("missing-episode.already-returned", back);
    }

    private static Operation recordInterview(Scene scene) {
        var back = "/missing-episodes/" + episode(scene);
        scene.made("school", back + "/return", BACK);
        var over = "/missing-episodes/" + episode(scene);
        scene.made("school", over + "/return", BACK);
        scene.made("school", over + "/return-interview", INTERVIEW);
        return Operation.command(
                        "recordReturnInterview",
                        back + "/return-interview",
                        "school",
                        "PUBLISHER",
                        INTERVIEW)
                .coded("/outcome")
                .dated("/at")
                .limited("/childsVoice")
                .refusing("field.missing", g -> g.body("{}"))
                .refusing("field.missing", g -> g.field("/outcome", "DECLINED"))
                .refusing("field.conflict", g -> g.field("/at", "2199-01-01T00:00:00Z"))
                .refusingAt(
                        "missing-episode.not-returned",
                        "/missing-episodes/" + episode(scene) + "/return-interview")
                .refusingAt("missing-episode.already-interviewed", over + "/return-interview");
    }

    private static Operation placeHold() {
        return Operation.command("placeLegalHold", "/legal-holds", "school", "AGENCY_ADMIN", HOLD)
                .dated("/start")
                .limited("/issuer")
                .refusing(
                        "agency.unknown",
                        g -> g.field("/scope/agencies", List.of(Echo.CANARY_AGENCY)))
                .refusing("agency.unknown", g -> g.field("/scope/agencies", List.of(Echo.CANARY)))
                .refusing("field.conflict", g -> g.field("/scope/agencies", List.of("gp")))
                .refusing(
                        "field.conflict",
                        g -> g.field("/scope/from", "2026-03-01").field("/scope/to", "2026-02-01"));
    }

    private static String hold(Scene scene) {
        return "/legal-holds/" + scene.made("school", "AGENCY_ADMIN", "/legal-holds", HOLD);
    }

    private static Operation releaseHold(Scene scene) {
        var released = hold(scene) + "/release";
        scene.made("school", "AGENCY_ADMIN", released, REASON);
        return Operation.command(
                        "releaseLegalHold",
                        hold(scene) + "/release",
                        "school",
                        "AGENCY_ADMIN",
                        REASON)
                .limited("/reason")
                .refusingAt("legal-hold.already-released", released);
    }

    private static Operation readHold(Scene scene) {
        return Operation.read("readLegalHold", hold(scene), "audit")
                .asking("", "AUDITOR")
                .refusingAt("not-found", "/legal-holds/" + NOBODY)
                .refusing("not-found", g -> g.by(Scene.HIDDEN_FROM, "AGENCY_ADMIN"));
    }
}
