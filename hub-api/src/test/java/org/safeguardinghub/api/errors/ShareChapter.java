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

    private static String withoutNote() {
        return "{\"id\":\"0a1b2c3d-4e5f-4a6b-8c9d-000000000001\",\"copies\":\"KEPT\"}";
    }

    private static String acknowledgement(String share) {
        return "/shares/" + share + "/acknowledgement";
    }

    private static String recalled(Scene scene) {
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
