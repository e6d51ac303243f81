package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/** Placements, responsibility and emergencies. */
final class PlacementChapter implements Chapter {
    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String PRACTITIONER = "PRACTITIONER";
    private static final String ENDING =
            "{'id':'$','ending':{'reason':'%1$s','whyNoHandOver':'%1$s'}}".formatted(Echo.CANARY);

    /** A council that takes no part any more, and had a child handed over. */
    static final String SUSPENDED = "gone-csc";

    private static final String PLACEMENT =
            "{'id':'$','subject':'%s','responsibleAuthority':'%s','hostAuthority':'csc',"
                    + "'from':'2026-03-01T09:30:00Z','emergency':false,'address':{'line1':'x'},"
                    + "'risk':{'summary':'"
                    + Echo.CANARY
                    + "'}}";
    private static final String NOTIFIED = "{'id':'$','notifiedAt':'2026-03-01T09:30:00Z'}";
    private static final String WITHHELD =
            ",'withheldFrom':[{'who':'" + Echo.CANARY + "','reason':'x'}]}";
    private static final String OFFER =
            "{'id':'$','subject':'%s','to':'%s','reason':'x','basis':{'article6':'PUBLIC_TASK'},"
                    + "'informed':'LATER'}";
    private static final String ANSWER = "{'id':'$','reason':'" + Echo.CANARY + "'}";
    private static final String CONFIRMED = "{'id':'$','confirmation':'" + Echo.CANARY + "'}";
    private static final String DANGER = "{'id':'$','subject':'%s','reason':'" + Echo.CANARY + "'}";
    private static final String VERDICT =
            "{'id':'$','verdict':'JUSTIFIED','reason':'" + Echo.CANARY + "'}";

    @Override
    public List<Operation> tell(Scene scene) {
        scene.agency("other-csc", "LA_CSC");
        scene.usesAnId("other-csc");
        return List.of(
                recordPlacement(scene),
                recordNotification(scene),
                endPlacement(scene),
                Operation.read("readPlacement", "/placements/" + placement(scene), "school"),
                offerResponsibility(scene),
                acceptResponsibility(scene),
                Operation.read(
                                "readResponsibility",
                                offered(scene, child(scene, "other-csc")),
                                "other-csc")
                        .asking("CHILD_PROTECTION", PRACTITIONER),
                Operation.read("listResponsibilityWork", "/work/responsibilities", "other-csc")
                        .asking("CHILD_PROTECTION", PRACTITIONER),
                answer("declineResponsibility", "/decline", "csc", scene),
                answer("withdrawOffer", "/withdrawal", "other-csc", scene),
                takeEmergencyAccess(scene),
                reviewEmergencyAccess(scene),
                Operation.read("readEmergencyAccess", "/emergency-access/" + taken(scene), "gp"));
    }

    private static Operation recordPlacement(Scene scene) {
        return Operation.command(
                        "recordPlacement",
                        "/placements",
                        "school",
                        "PUBLISHER",
                        PLACEMENT.formatted(scene.child, "csc"))
                .dated("/from")
                .limited("/risk/summary")
                .refusing("code.unknown", g -> g.body(withheld(scene)))
                .refusing("agency.unknown", g -> g.field("/hostAuthority", Echo.CANARY_AGENCY))
                .refusing("agency.unknown", g -> g.field("/whereFound", Echo.CANARY))
                .refusing("field.conflict", g -> g.field("/until", "2026-02-01T09:30:00Z"))
                .refusing("field.conflict", g -> g.field("/responsibleAuthority", "gp"))
                .refusing("not-found", g -> g.field("/subject", NOBODY))
                .refusing("not-found", g -> g.by("gp", "PUBLISHER"));
    }

    private static String withheld(Scene scene) {
        var good = PLACEMENT.formatted(scene.child, "csc").replace("$", NOBODY);
        return (good.substring(0, good.length() - 1) + WITHHELD).replace('\'', '"');
    }

    private static String placement(Scene scene) {
        return scene.made("school", "/placements", PLACEMENT.formatted(scene.child, "csc"));
    }

    private static Operation recordNotification(Scene scene) {
        var notified = "/placements/" + placement(scene) + "/notification";
        scene.made("school", notified, NOTIFIED);
        return Operation.command(
                        "recordNotification",
                        "/placements/" + placement(scene) + "/notification",
                        "school",
                        "PUBLISHER",
                        NOTIFIED)
                .dated("/notifiedAt")
                .refusing("field.conflict", g -> g.field("/notifiedAt", "2126-03-01T09:30:00Z"))
                .refusingAt("placement.already-notified", notified);
    }

    private static Operation endPlacement(Scene scene) {
        var ended = "/placements/" + placement(scene) + "/ending";
        scene.made("school", ended, ENDING);
        return Operation.command(
                        "endPlacement",
                        "/placements/" + placement(scene) + "/ending",
                        "school",
                        "PUBLISHER",
                        ENDING)
                .limited("/ending/reason")
                .refusing("field.conflict", g -> g.field("/ending/newContact", Echo.CANARY))
                .refusingAt("placement.already-ended", ended);
    }

    /** A child for whom this council is responsible. */
    private static String child(Scene scene, String council) {
        var child =
                scene.made(
                        council, "/subjects", "{'id':'$','content':{'ID':{'preferredName':'Bo'}}}");
        scene.made(council, "/placements", PLACEMENT.formatted(child, council));
        return child;
    }

    private static String offered(Scene scene, String child) {
        var offer = OFFER.formatted(child, "csc");
        return "/responsibilities/"
                + scene.made("other-csc", PRACTITIONER, "/responsibilities", offer);
    }

    private static Operation offerResponsibility(Scene scene) {
        return Operation.command(
                        "offerResponsibility",
                        "/responsibilities",
                        "csc",
                        PRACTITIONER,
                        OFFER.formatted(child(scene, "csc"), "other-csc"))
                .asking()
                .limited("/reason")
                .dated("/until")
                .coded("/informed")
                .refusing("field.conflict", g -> g.field("/until", "2026-03-01T09:30:00Z"))
                .refusing("field.conflict", g -> g.field("/purposes", List.of("PATTERN")))
                .refusing("field.conflict", g -> g.field("/basis/article6", "CONSENT"))
                .refusing("agency.unknown", g -> g.field("/to", Echo.CANARY_AGENCY))
                .refusing("agency.unknown", g -> g.field("/to", Echo.CANARY))
                .refusing("field.conflict", g -> g.field("/to", "csc"))
                .refusing("field.conflict", g -> g.field("/to", "gp"))
                .refusing("not-found", g -> g.field("/subject", NOBODY))
                .refusing("not-found", g -> g.field("/subject", scene.child));
    }

    private static Operation acceptResponsibility(Scene scene) {
        var child = child(scene, "other-csc");
        var taken = offered(scene, child) + "/acceptance";
        var late = offered(scene, child) + "/acceptance";
        var declined = offered(scene, child);
        scene.made("csc", PRACTITIONER, declined + "/decline", ANSWER);
        scene.made("csc", PRACTITIONER, taken, CONFIRMED);
        scene.agency(SUSPENDED, "LA_CSC");
        var left = OFFER.formatted(child(scene, SUSPENDED), "csc");
        var empty =
                "/responsibilities/"
                        + scene.made(SUSPENDED, PRACTITIONER, "/responsibilities", left)
                        + "/acceptance";
        scene.made(
                "hub-operator",
                "HUB_ADMIN",
                "/agencies/" + SUSPENDED + "/suspension",
                "{'id':'$','reason':'x'}");
        return Operation.command(
                        "acceptResponsibility",
                        offered(scene, child(scene, "other-csc")) + "/acceptance",
                        "csc",
                        PRACTITIONER,
                        CONFIRMED)
                .limited("/confirmation")
                .refusingAt("responsibility.already-accepted", taken)
                .refusingAt("responsibility.offer-over", declined + "/acceptance")
                .refusingAt("responsibility.nothing-to-hand-over", empty)
                .refusingAt("responsibility.moved-on", late);
    }

    /** That of one party to an offer after which there is nothing to answer any more. */
    private static Operation answer(String id, String path, String by, Scene scene) {
        var child = child(scene, "other-csc");
        var over = offered(scene, child);
        scene.made(by, PRACTITIONER, over + path, ANSWER);
        var open = offered(scene, child(scene, "other-csc"));
        var taken = offered(scene, child);
        scene.made("csc", PRACTITIONER, taken + "/acceptance", CONFIRMED);
        return Operation.command(id, open + path, by, PRACTITIONER, ANSWER)
                .limited("/reason")
                .refusingAt("responsibility.offer-over", over + path)
                .refusingAt("responsibility.already-accepted", taken + path);
    }

    private static String taken(Scene scene) {
        return scene.made("gp", PRACTITIONER, "/emergency-access", DANGER.formatted(scene.child));
    }

    private static Operation takeEmergencyAccess(Scene scene) {
        return Operation.command(
                        "takeEmergencyAccess",
                        "/emergency-access",
                        "gp",
                        PRACTITIONER,
                        DANGER.formatted(scene.child))
                .asking()
                .limited("/reason")
                .refusing("field.conflict", g -> g.field("/rulingId", Echo.CANARY))
                .refusing("not-found", g -> g.field("/subject", NOBODY))
                .refusing("not-found", g -> g.by(Scene.HIDDEN_FROM, PRACTITIONER))
                .refusing(
                        "not-found",
                        g ->
                                g.body(
                                        DANGER.formatted(NOBODY)
                                                .replace("subject", "rulingId")
                                                .replace('\'', '"')
                                                .replace("$", NOBODY)));
    }

    private static Operation reviewEmergencyAccess(Scene scene) {
        var reviewed = "/emergency-access/" + taken(scene) + "/review";
        scene.made("school", PRACTITIONER, reviewed, VERDICT);
        return Operation.command(
                        "reviewEmergencyAccess",
                        "/emergency-access/" + taken(scene) + "/review",
                        "school",
                        PRACTITIONER,
                        VERDICT)
                .coded("/verdict")
                .limited("/reason")
                .refusingAt("emergency-access.already-reviewed", reviewed);
    }
}
