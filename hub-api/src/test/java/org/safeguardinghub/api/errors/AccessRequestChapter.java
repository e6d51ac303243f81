package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/** Requests for access, open and answered. */
final class AccessRequestChapter implements Chapter {
    private static final String PATH = "/access-requests";
    private static final String REFUSAL =
            "{'id':'$','outcome':'REFUSED','reasons':'" + Echo.CANARY + "'}";
    private static final String NOBODY = UUID.randomUUID().toString();

    @Override
    public List<Operation> tell(Scene scene) {
        var open = scene.made("gp", PATH, request(scene.concern));
        var answered = scene.made("gp", PATH, request(scene.concern));
        scene.made("school", "PRACTITIONER", PATH + "/" + answered + "/decision", REFUSAL);
        var recalled = ShareChapter.recalled(scene);
        return List.of(
                Operation.command("requestAccess", PATH, "gp", "PUBLISHER", request(scene.concern))
                        .asking()
                        .limited("/why")
                        .refusing("code.unknown", g -> g.field("/purposes", List.of(Echo.CANARY)))
                        .refusing("field.conflict", good -> good.field("/subject", NOBODY))
                        .refusing("not-found", good -> good.field("/record", NOBODY))
                        .refusing("not-found", good -> good.by(Scene.HIDDEN_FROM, "PUBLISHER")),
                Operation.command(
                                "decideAccessRequest",
                                PATH + "/" + open + "/decision",
                                "school",
                                "PRACTITIONER",
                                REFUSAL)
                        .dated("/answerBy")
                        .limited("/reasons")
                        .coded("/outcome")
                        .refusing("field.conflict", good -> good.field("/share", NOBODY))
                        .refusing(
                                "access-request.share-over",
                                good -> good.field("/outcome", "GRANTED").field("/share", recalled))
                        .refusingAt(
                                "access-request.already-decided",
                                PATH + "/" + answered + "/decision"),
                Operation.read("readAccessRequest", PATH + "/" + open, "gp"));
    }

    private static String request(String record) {
        return "{'id':'$','record':'%s','categories':['EDU'],'purposes':['CHILD_PROTECTION'],"
                        .formatted(record)
                + "'why':'"
                + Echo.CANARY
                + "'}";
    }
}
