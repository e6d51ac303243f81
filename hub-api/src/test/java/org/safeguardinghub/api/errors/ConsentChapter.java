package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/** Consent decisions in each state, and statements of reasonable cause. */
final class ConsentChapter implements Chapter {
    private static final String PATH = "/consent-decisions";
    private static final String TOLD =
            "'told':{'child':'%1$s','familyNotTold':'UNSAFE','childsVoice':'%1$s'}"
                    .formatted(Echo.CANARY);
    private static final String WITHDRAWAL =
            "{'id':'$','decidedBy':'COURT'," + TOLD + ",'reason':'" + Echo.CANARY + "'}";
    private static final String NOBODY = UUID.randomUUID().toString();

    @Override
    public List<Operation> tell(Scene scene) {
        var child = scene.child;
        var given = scene.made("school", PATH, decision(child, "GIVEN"));
        var withdrawn = scene.made("school", PATH, decision(child, "GIVEN"));
        scene.made("school", PATH + "/" + withdrawn + "/withdrawal", WITHDRAWAL);
        var refused = scene.made("school", PATH, decision(child, "REFUSED"));
        var own = own(scene);
        var practices = scene.made("gp", PATH, decision(own, "GIVEN"));
        var practicesRefusal = scene.made("gp", PATH, decision(own, "REFUSED"));
        var confirmed = scene.made("gp", PATH, decision(own, "GIVEN"));
        confirm(scene, confirmed);
        return List.of(
                asking("decideConsent", PATH, decision(child, "GIVEN"))
                        .dated("/until")
                        .limited("/summary")
                        .coded("/kind")
                        .refusing("agency.unknown", good -> named(good, Echo.CANARY_AGENCY))
                        .refusing("agency.unknown", good -> named(good, Echo.CANARY))
                        .refusing("field.conflict", good -> good.field("/outcome", "NOT_SOUGHT"))
                        .refusing(
                                "field.conflict",
                                good -> good.field("/until", "2026-02-01T09:30:00Z"))
                        .refusing("not-found", good -> good.field("/subject", NOBODY))
                        .refusing("not-found", good -> good.by(Scene.HIDDEN_FROM, "PUBLISHER")),
                command("withdrawConsent", PATH + "/" + given + "/withdrawal", WITHDRAWAL)
                        .dated("/told/childsVoiceOn")
                        .limited("/reason")
                        .coded("/decidedBy")
                        .refusing("agency.unknown", good -> named(good, Echo.CANARY_AGENCY))
                        .refusing(
                                "field.conflict",
                                good -> good.field("/told/childNotTold", "TOO_YOUNG"))
                        .refusingAt(
                                "consent-decision.already-withdrawn",
                                PATH + "/" + withdrawn + "/withdrawal")
                        .refusingAt(
                                "consent-decision.nothing-to-withdraw",
                                PATH + "/" + refused + "/withdrawal"),
                asking("confirmConsent", PATH + "/" + practices + "/confirmation", "{'id':'$'}")
                        .refusingAt(
                                "consent-decision.own-decision",
                                PATH + "/" + given + "/confirmation")
                        .refusingAt(
                                "consent-decision.already-confirmed",
                                PATH + "/" + confirmed + "/confirmation")
                        .refusingAt(
                                "consent-decision.nothing-to-confirm",
                                PATH + "/" + practicesRefusal + "/confirmation"),
                Operation.read("readConsentDecision", PATH + "/" + given, "school"),
                Operation.read("readConsentReceipt", PATH + "/" + given + "/receipt", "school"),
                Operation.command(
                                "stateReasonableCause",
                                "/reasonable-cause-statements",
                                "school",
                                "PRACTITIONER",
                                "{'id':'$','subject':'%s','reader':'csc','reasons':'%s'}"
                                        .formatted(child, Echo.CANARY))
                        .asking()
                        .dated("/until")
                        .limited("/reasons")
                        .refusing("agency.unknown", g -> g.field("/reader", Echo.CANARY_AGENCY))
                        .refusing("agency.unknown", g -> g.field("/reader", Echo.CANARY))
                        .refusing("field.conflict", good -> good.field("/reader", "school"))
                        .refusing("not-found", good -> good.field("/subject", NOBODY)),
                endReasonableCause(scene));
    }

    private static Operation endReasonableCause(Scene scene) {
        var end = "{'id':'$','reason':'" + Echo.CANARY + "'}";
        var ended = stated(scene);
        scene.made("school", "PRACTITIONER", ended, end);
        return Operation.command("endReasonableCause", stated(scene), "school", "PRACTITIONER", end)
                .limited("/reason")
                .refusingAt("reasonable-cause.already-ended", ended);
    }

    /** Where a statement ends. */
    private static String stated(Scene scene) {
        var path = "/reasonable-cause-statements";
        var body =
                "{'id':'$','subject':'%s','reader':'csc','reasons':'%s'}"
                        .formatted(scene.child, Echo.CANARY);
        return path + "/" + scene.made("school", "PRACTITIONER", path, body) + "/ending";
    }

    /** The practice's own record of the child, joined with the school's. */
    private static String own(Scene scene) {
        var own = scene.made("gp", "/subjects", "{'id':'$','content':{}}");
        var link =
                scene.made(
                        "gp",
                        "/links",
                        "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}"
                                .formatted(own, scene.child));
        scene.made("school", "/links/" + link + "/confirmation", "{'id':'$'}");
        return own;
    }

    private static void confirm(Scene scene, String decision) {
        scene.made("school", PATH + "/" + decision + "/confirmation", "{'id':'$'}");
    }

    private static Attempt named(Attempt good, String agency) {
        return good.field("/covers/agencies", List.of(agency));
    }

    private static Operation command(String id, String path, String body) {
        return Operation.command(id, path, "school", "PUBLISHER", body);
    }

    private static Operation asking(String id, String path, String body) {
        return command(id, path, body).asking();
    }

    private static String decision(String subject, String outcome) {
        return ("{'id':'$','subject':'%s','kind':'AGREEMENT_TO_SHARE','outcome':'%s',"
                        + "'decidedBy':'PERSON_WITH_PARENTAL_RESPONSIBILITY',%s,"
                        + "'covers':{'agencies':['gp'],'categories':['NARR']},"
                        + "'summary':'%s'}")
                .formatted(subject, outcome, TOLD, Echo.CANARY);
    }
}
