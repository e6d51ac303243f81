package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/** Markers and assessments. */
final class JudgementChapter implements Chapter {
    private static final String PAST = "2026-03-01T09:30:00Z";
    private static final String AHEAD = "2126-03-01T09:30:00Z";
    private static final String MOVE =
            "{'id':'$','status':'SUSPECTED','reason':'" + Echo.CANARY + "'}";
    private static final String REVIEW =
            "{'id':'$','reviewBy':'" + AHEAD + "','review':'" + Echo.CANARY + "'}";
    private static final String REMOVE = "{'id':'$','reason':'" + Echo.CANARY + "'}";
    private static final String REMOVED = "marker.already-removed";

    @Override
    public List<Operation> tell(Scene scene) {
        var marker = scene.made("school", "/markers", marker(scene.child));
        var removed = scene.made("school", "/markers", marker(scene.child));
        scene.made("school", path(removed, "removal"), REMOVE);
        var assessment = scene.made("school", "/assessments", assessment(scene.child));
        return List.of(
                set(scene.child),
                follows("moveMarker", path(marker, "status"), MOVE)
                        .limited("/reason")
                        .coded("/status")
                        .dated("/reviewBy")
                        .refusing("field.conflict", good -> good.field("/reviewBy", PAST))
                        .refusingAt(REMOVED, path(removed, "status")),
                follows("reviewMarker", path(marker, "review"), REVIEW)
                        .limited("/review")
                        .dated("/reviewBy")
                        .refusing("field.conflict", good -> good.field("/reviewBy", PAST))
                        .refusingAt(REMOVED, path(removed, "review")),
                follows("removeMarker", path(marker, "removal"), REMOVE)
                        .limited("/reason")
                        .refusingAt(REMOVED, path(removed, "removal")),
                Operation.read("readMarker", "/markers/" + marker, "csc"),
                assesses("recordAssessment", "/assessments", scene.child)
                        .refusing("not-found", good -> good.field("/subjects", List.of(nobody())))
                        .refusing("not-found", good -> good.by(Scene.HIDDEN_FROM, "PUBLISHER")),
                assesses(
                                "assessConcern",
                                "/concerns/" + scene.concern + "/assessments",
                                scene.child)
                        .asking(),
                Operation.command(
                                "dissentFromAssessment",
                                "/assessments/" + assessment + "/dissent",
                                "gp",
                                "PUBLISHER",
                                "{'id':'$','dissent':'" + Echo.CANARY + "'}")
                        .asking()
                        .limited("/dissent")
                        .refusing("assessment.own", good -> good.by("school", "PUBLISHER")),
                Operation.read("readAssessment", "/assessments/" + assessment, "csc"));
    }

    private static Operation set(String child) {
        return follows("setMarker", "/markers", marker(child))
                .limited("/reason")
                .coded("/kind")
                .dated("/reviewBy")
                .refusing("field.conflict", good -> good.field("/reviewBy", PAST))
                .refusing(
                        "marker.no-exchange",
                        good -> good.replacing("[{\"kind\":\"TANGIBLE\"}]", "[]"))
                .refusing("not-found", good -> good.field("/subject", nobody()))
                .refusing("not-found", good -> good.by(Scene.HIDDEN_FROM, "PUBLISHER"));
    }

    private static Operation assesses(String id, String path, String child) {
        return follows(id, path, assessment(child))
                .limited("/judgement")
                .dated("/assessedAt")
                .refusing("code.unknown", good -> good.replacing("UNKNOWN_CARS", Echo.CANARY))
                .refusing("field.conflict", good -> good.field("/reviewBy", PAST))
                .refusing("field.conflict", good -> good.field("/assessedAt", AHEAD))
                .refusing(
                        "field.conflict",
                        good ->
                                good.replacing(
                                        "\"presence\"", "\"class\":\"PROTECTIVE\",\"presence\""));
    }

    private static Operation follows(String id, String path, String body) {
        return Operation.command(id, path, "school", "PUBLISHER", body);
    }

    private static String marker(String subject) {
        return ("{'id':'$','subject':'%s','kind':'CHILD_SEXUAL_EXPLOITATION','definition':'2017',"
                        + "'status':'AT_RISK','setterRole':'%2$s','reason':'%2$s',"
                        + "'reviewBy':'%3$s','exchangeForVictim':[{'kind':'TANGIBLE'}]}")
                .formatted(subject, Echo.CANARY, AHEAD);
    }

    private static String assessment(String subject) {
        return ("{'id':'$','subjects':['%s'],'assessedAt':'2026-03-02T09:30:00Z',"
                        + "'reviewBy':'%s','assessorRole':'%3$s','judgement':'%3$s',"
                        + "'factors':[{'code':'UNKNOWN_CARS','presence':'ABSENT'}]}")
                .formatted(subject, AHEAD, Echo.CANARY);
    }

    private static String nobody() {
        return UUID.randomUUID().toString();
    }

    private static String path(String marker, String command) {
        return "/markers/" + marker + "/" + command;
    }
}
