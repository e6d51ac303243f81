package org.safeguardinghub.api.errors;

import java.util.List;

/** Recalls and their acknowledgement, reading a share, and what a basis is made of. */
final class ShareChapter implements Chapter {
    private static final String ACKNOWLEDGE = "{'id':'$','copies':'KEPT','note':'a duty'}";

    @Override
    public List<Operation> tell(Scene scene) {
        var standing = share(scene);
        var recalled = recalled(scene);
        var acknowledged = recalled(scene);
        scene.made("gp", acknowledgement(acknowledged), ACKNOWLEDGE);
        return List.of(
                Operation.command(
                                "acknowledgeRecall",
                                acknowledgement(recalled),
                                "gp",
                                "PUBLISHER",
                                ACKNOWLEDGE)
                        .limited("/note")
                        .coded("/copies")
                        .refusing("field.conflict", good -> good.body(withoutNote()))
                        .refusingAt("share.not-recalled", acknowledgement(standing))
                        .refusingAt("share.already-acknowledged", acknowledgement(acknowledged)),
                Operation.read("readShare", "/shares/" + standing, "school"),
                Operation.read("listLawfulBases", "/lawful-bases", "school")
                        .asking("", "PRACTITIONER"));
    }

    /** What stands in the way of giving what is the decider's own. */
    static Operation giving(Scene scene, Operation decideShare) {
        var withdrawn = scene.made("school", "/concerns", concern(scene));
        scene.made(
                "school",
                "/concerns/" + withdrawn + "/withdrawal",
                "{'id':'$','reason':'DUPLICATE','explanation':'" + Echo.CANARY + "'}");
        var sealed = scene.made("school", "/concerns", concern(scene));
        scene.made(
                "school",
                "PRACTITIONER",
                "/restrictions",
                "{'id':'$','kind':'SEAL','record':'%s','agencies':['school'],'reason':'x'}"
                        .formatted(sealed));
        scene.agency("stopped", "VOLUNTARY");
        scene.made(
                "hub-operator",
                "HUB_ADMIN",
                "/agencies/stopped/suspension",
                "{'id':'$','reason':'x'}");
        return decideShare
                .refusing("share.record-withdrawn", good -> good.field("/record", withdrawn))
                .refusing("share.recipient-outside-seal", good -> good.field("/record", sealed))
                .refusing(
                        "share.recipient-suspended",
                        good -> good.field("/recipients", List.of("csc", "stopped")))
                .refusing("share.no-consent", good -> good.field("/basis/article6", "CONSENT"));
    }

    private static String concern(Scene scene) {
        return "{'id':'$','subjects':['" + scene.child + "'],'content':{}}";
    }

    private static String withoutNote() {
        return "{\"id\":\"0a1b2c3d-4e5f-4a6b-8c9d-000000000001\",\"copies\":\"KEPT\"}";
    }

    private static String acknowledgement(String share) {
        return "/shares/" + share + "/acknowledgement";
    }

    static String recalled(Scene scene) {
        var share = share(scene);
        scene.made("school", "/shares/" + share + "/recall", "{'id':'$','reason':'enough'}");
        return share;
    }

    private static String share(Scene scene) {
        return scene.made(
                "school",
                "/shares",
                ("{'id':'$','outcome':'PART','record':'%s','recipients':['gp'],"
                                + "'categories':['NARR'],'purposes':['CHILD_PROTECTION'],"
                                + "'level':'FULL','basis':{'article6':'PUBLIC_TASK'},"
                                + "'necessity':'%2$s','proportionality':'%2$s','informed':'LATER'}")
                        .formatted(scene.concern, Echo.CANARY));
    }
}
