package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/**
 * Views that children's services give of a child of their own, their recall, and what they show.
 */
final class ViewShareChapter implements Chapter {
    private static final String PATH = "/view-shares";
    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String RECALL = "{'id':'$','reason':'" + Echo.CANARY + "'}";
    private static final String ACKNOWLEDGE = "{'id':'$','copies':'KEPT','note':'a duty'}";
    private static final String PAST = "2026-03-01T09:30:00Z";
    private static final String AHEAD = "2126-03-01T09:30:00Z";

    @Override
    public List<Operation> tell(Scene scene) {
        var child = scene.made("csc", "/subjects", Scene.subject());
        scene.made(
                "csc",
                "/involvements",
                "{'id':'$','subject':'%s','agency':'gp','kind':'REFERRAL'}".formatted(child));
        scene.agency("halted", "VOLUNTARY");
        scene.made(
                "hub-operator",
                "HUB_ADMIN",
                "/agencies/halted/suspension",
                "{'id':'$','reason':'x'}");
        var sealed = scene.made("csc", "/subjects", Scene.subject());
        scene.made(
                "csc",
                "PRACTITIONER",
                "/restrictions",
                "{'id':'$','kind':'SEAL','subject':'%s','agencies':['csc'],'reason':'x'}"
                        .formatted(sealed));
        var standing = given(scene, child);
        var recalled = recalled(scene, child);
        var acknowledged = recalled(scene, child);
        scene.made("gp", acknowledgement(acknowledged), ACKNOWLEDGE);
        return List.of(
                give(scene, child, sealed),
                Operation.command(
                                "recallView",
                                PATH + "/" + standing + "/recall",
                                "csc",
                                "PRACTITIONER",
                                RECALL)
                        .limited("/reason")
                        .refusingAt(
                                "view-share.already-recalled", PATH + "/" + recalled + "/recall"),
                Operation.command(
                                "acknowledgeViewRecall",
                                acknowledgement(recalled),
                                "gp",
                                "PUBLISHER",
                                ACKNOWLEDGE)
                        .limited("/note")
                        .coded("/copies")
                        .refusing("field.conflict", good -> good.body(withoutNote()))
                        .refusingAt("view-share.not-recalled", acknowledgement(standing))
                        .refusingAt(
                                "view-share.already-acknowledged", acknowledgement(acknowledged)),
                Operation.read("readViewShare", PATH + "/" + given(scene, child), "gp"),
                Operation.read(
                                "readSharedChronology",
                                PATH + "/" + given(scene, child) + "/chronology",
                                "gp")
                        .refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("cursor", Echo.CANARY)),
                Operation.read("listViewShares", PATH, "gp")
                        .refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("cursor", Echo.CANARY))
                        .refusing("code.unknown", good -> good.asking("box", Echo.CANARY)));
    }

    private static Operation give(Scene scene, String child, String sealed) {
        return Operation.command("giveView", PATH, "csc", "PRACTITIONER", view(child))
                .asking()
                .limited("/why")
                .dated("/until")
                .dated("/frozenAt")
                .coded("/informed")
                .refusing("agency.unknown", g -> g.field("/recipients", recipients("csc-none")))
                .refusing("agency.unknown", g -> g.field("/recipients", recipients(Echo.CANARY)))
                .refusing("field.conflict", g -> g.field("/until", PAST))
                .refusing("field.conflict", g -> g.field("/frozenAt", AHEAD))
                .refusing("field.conflict", g -> g.field("/recipients", recipients("csc")))
                .refusing("field.conflict", g -> g.field("/purposes", List.of("PATTERN")))
                .refusing("field.conflict", g -> g.field("/basis/article6", "CONSENT"))
                .refusing("not-found", g -> g.field("/subject", NOBODY))
                .refusing("not-found", g -> g.by(Scene.HIDDEN_FROM, "PRACTITIONER"))
                .refusing("view-share.not-the-authority", g -> g.field("/subject", scene.child))
                .refusing(
                        "view-share.recipient-suspended",
                        g -> g.field("/recipients", recipients("halted")))
                .refusing("view-share.recipient-outside-seal", g -> g.field("/subject", sealed));
    }

    private static List<String> recipients(String one) {
        return List.of(one);
    }

    private static String view(String child) {
        return ("{'id':'$','subject':'%s','recipients':['gp'],'purposes':['CHILD_PROTECTION'],"
                        + "'until':'%s','basis':{'article6':'PUBLIC_TASK'},'informed':'LATER',"
                        + "'why':'%s'}")
                .formatted(child, AHEAD, Echo.CANARY);
    }

    private static String given(Scene scene, String child) {
        return scene.made("csc", "PRACTITIONER", PATH, view(child));
    }

    private static String recalled(Scene scene, String child) {
        var view = given(scene, child);
        scene.made("csc", "PRACTITIONER", PATH + "/" + view + "/recall", RECALL);
        return view;
    }

    private static String acknowledgement(String view) {
        return PATH + "/" + view + "/acknowledgement";
    }

    private static String withoutNote() {
        return "{\"id\":\"0a1b2c3d-4e5f-4a6b-8c9d-000000000002\",\"copies\":\"KEPT\"}";
    }
}
