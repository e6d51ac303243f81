package org.safeguardinghub.api.errors;

import java.util.List;

/** Concerns after they were recorded, their files, and the places where they arise. */
final class ConcernChapter implements Chapter {
    private static final String CORRECTION =
            "{'id':'$','reason':'OTHER','whatWasWrong':'"
                    + Echo.CANARY
                    + "','content':{'NARR':{'account':'"
                    + Echo.CANARY
                    + "'}}}";
    private static final String WITHDRAWAL =
            "{'id':'$','reason':'DUPLICATE','explanation':'" + Echo.CANARY + "'}";
    private static final String REVIEW =
            "{'id':'$','adult':true,'reasoning':'" + Echo.CANARY + "'}";
    private static final String FILE =
            "{'id':'$','name':'a.txt','mediaType':'text/plain','sha256':'"
                    + "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
                    + "','data':'aGVsbG8=','description':'"
                    + Echo.CANARY
                    + "'}";
    private static final String CONTEXT =
            "{'id':'$','kind':'PLATFORM','name':'" + Echo.CANARY + "','mode':'ONLINE'}";
    private static final String MOVE =
            "{'id':'$','mode':'BOTH','description':'" + Echo.CANARY + "'}";

    @Override
    public List<Operation> tell(Scene scene) {
        var concern = suspecting(scene);
        var file = scene.made("school", concern + "/attachments", FILE);
        var withdrawn = suspecting(scene);
        scene.made("school", withdrawn + "/withdrawal", WITHDRAWAL);
        var full = suspecting(scene);
        for (int n = 0; n < 20; n++) {
            scene.made("school", full + "/attachments", FILE);
        }
        var context = "/contexts/" + scene.made("school", "/contexts", CONTEXT);
        return List.of(
                command("correctConcern", concern + "/corrections", CORRECTION)
                        .asking()
                        .limited("/whatWasWrong")
                        .dated("/content/ID/dateOfBirth")
                        .coded("/reason")
                        .refusing(
                                "field.conflict",
                                good ->
                                        good.field("/content/NARR/childsVoice", Echo.CANARY)
                                                .field(
                                                        "/content/NARR/childsVoiceAbsence",
                                                        "NOT_SAFE_TO_ASK"))
                        .refusingAt("concern.withdrawn", withdrawn + "/corrections"),
                command("withdrawConcern", concern + "/withdrawal", WITHDRAWAL)
                        .limited("/explanation")
                        .coded("/reason")
                        .refusingAt("concern.already-withdrawn", withdrawn + "/withdrawal"),
                Operation.command(
                                "reviewSuspectAge",
                                reviewed(concern),
                                "school",
                                "PRACTITIONER",
                                REVIEW)
                        .limited("/reasoning")
                        .refusingAt("concern.withdrawn", reviewed(withdrawn)),
                endReview(scene, withdrawn),
                command("attachFile", concern + "/attachments", FILE)
                        .limited("/name")
                        .coded("/category")
                        .refusing("code.unknown", good -> good.field("/mediaType", Echo.CANARY))
                        .refusing(
                                "field.characters",
                                good -> good.field("/name", "../" + Echo.CANARY + ".txt"))
                        .refusing("field.type", good -> good.field("/data", "!" + Echo.CANARY))
                        .refusing("field.conflict", good -> good.field("/sha256", "0".repeat(64)))
                        .refusing(
                                "field.conflict", good -> good.field("/name", Echo.CANARY + ".exe"))
                        .refusing(
                                "field.conflict",
                                good -> good.field("/mediaType", "application/pdf"))
                        .refusingAt("concern.withdrawn", withdrawn + "/attachments")
                        .refusingAt("concern.attachments-full", full + "/attachments"),
                Operation.read("readAttachment", concern + "/attachments/" + file, "csc"),
                command("recordContext", "/contexts", CONTEXT).limited("/name").coded("/mode"),
                command("moveContext", context + "/transitions", MOVE)
                        .limited("/description")
                        .dated("/on")
                        .coded("/mode")
                        .refusing("context.already-in-mode", good -> good.field("/mode", "ONLINE")),
                Operation.read("readContext", context, "school"),
                Operation.read("readContextChronology", context + "/chronology", "school")
                        .refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("cursor", Echo.CANARY)));
    }

    private static Operation endReview(Scene scene, String withdrawn) {
        var stands = suspecting(scene);
        scene.made("school", "PRACTITIONER", reviewed(stands), REVIEW);
        return Operation.command(
                        "endSuspectAgeReview",
                        reviewed(stands) + "/ending",
                        "school",
                        "PRACTITIONER",
                        "{'id':'$','reasoning':'" + Echo.CANARY + "'}")
                .limited("/reasoning")
                .refusingAt("concern.withdrawn", reviewed(withdrawn) + "/ending")
                .refusingAt("concern.age-not-reviewed", reviewed(suspecting(scene)) + "/ending");
    }

    private static Operation command(String id, String path, String body) {
        return Operation.command(id, path, "school", "PUBLISHER", body);
    }

    /** A concern with a suspect who goes by the concern's own id. */
    private static String suspecting(Scene scene) {
        return "/concerns/"
                + scene.made(
                        "school",
                        "/concerns",
                        "{'id':'$','subjects':['"
                                + scene.child
                                + "'],'content':{'NARR':{'account':'"
                                + Echo.CANARY
                                + "'},'PERP':{'summary':'"
                                + Echo.CANARY
                                + "'}}}");
    }

    private static String reviewed(String concern) {
        return concern
                + "/suspects/"
                + concern.substring(concern.lastIndexOf('/') + 1)
                + "/age-review";
    }
}
