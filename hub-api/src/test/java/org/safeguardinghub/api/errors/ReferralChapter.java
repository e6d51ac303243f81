package org.safeguardinghub.api.errors;

import static org.safeguardinghub.api.errors.Echo.CANARY;
import static org.safeguardinghub.api.errors.Echo.CANARY_AGENCY;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.UUID;

/** Referrals from the school to the practice, in every state that refuses something. */
final class ReferralChapter implements Chapter {
    private static final String REFERRAL =
            "{'id':'$','subjects':['%s'],'receiver':'%s','route':'STATUTORY','help':'ADVICE',"
                    + "'content':{'NARR':{'account':'"
                    + CANARY
                    + "'}}}";
    private static final String TOLD = "'whatTheChildWasTold':'" + CANARY + "'";
    private static final String DECISION =
            "{'id':'$','decision':'%s','levelOfNeed':'COMPLEX','reasoning':'"
                    + CANARY
                    + "','decidedBy':{'role':'manager'},"
                    + TOLD
                    + "}";
    private static final String CLOSURE =
            "{'id':'$','reasons':['ADVICE_GIVEN'],'explanation':'"
                    + CANARY
                    + "','decidedBy':{'role':'manager'},'handOver':{'plan':'a','newContact':'b'},"
                    + TOLD
                    + "}";
    private static final String TRANSFER =
            "{'id':'$','to':'%s','reason':'" + CANARY + "','handOverPlan':'" + CANARY + "'}";
    private static final String ESCALATION =
            "{'id':'$','level':'MANAGER','to':'the manager','disagreement':'" + CANARY + "'}";
    private static final String QUESTION = "{'id':'%s','question':'" + CANARY + "'}";
    private static final String ANSWER =
            "{'id':'$','content':{'NARR':{'account':'" + CANARY + "'}}}";
    private static final String PLAIN = "{'id':'$'}";

    private Scene scene;

    @Override
    public List<Operation> tell(Scene in) {
        scene = in;
        scene.agency("paused", "LA_CSC");
        scene.made("hub-operator", "/agencies/paused/suspension", "{'id':'$','reason':'a'}");
        var received = sent("gp");
        var acknowledged = acknowledged("gp");
        var open = UUID.randomUUID().toString();
        var answered = UUID.randomUUID().toString();
        for (var question : List.of(open, answered)) {
            made("gp", acknowledged, "information-requests", QUESTION.formatted(question));
        }
        made("school", acknowledged, "information-requests/" + answered + "/answer", ANSWER);
        var decided = acknowledged("gp");
        made("gp", decided, "decision", DECISION.formatted("SCREENED"));
        made("gp", decided, "decision", DECISION.formatted("NFA"));
        var closed = acknowledged("gp");
        made("gp", closed, "closure", CLOSURE);
        var disputed = acknowledged("gp");
        made("school", disputed, "escalation", ESCALATION);
        var leaving = acknowledged("gp");
        made("gp", leaving, "transfer", TRANSFER.formatted("csc"));
        var coming = acknowledged("csc");
        made("csc", coming, "transfer", TRANSFER.formatted("gp"));
        return List.of(
                send(),
                command("acknowledgeReferral", received, "acknowledgement", "gp", PLAIN)
                        .limited("/contact")
                        .refusing("referral.handler-only", good -> good.by("school", "MASH"))
                        .refusingAt(
                                "referral.already-acknowledged",
                                path(acknowledged, "acknowledgement"))
                        .refusingAt("referral.closed", path(closed, "acknowledgement")),
                command(
                                "askForInformation",
                                acknowledged,
                                "information-requests",
                                "gp",
                                QUESTION.formatted("$"))
                        .limited("/question")
                        .refusing("referral.handler-only", good -> good.by("school", "MASH"))
                        .refusingAt("referral.closed", path(closed, "information-requests")),
                command(
                                "giveInformation",
                                acknowledged,
                                "information-requests/" + open + "/answer",
                                "school",
                                ANSWER)
                        .dated("/content/ID/dateOfBirth")
                        .limited("/content/NARR/account")
                        .coded("/content/NARR/source")
                        .refusing("referral.author-only", good -> good.by("gp", "MASH"))
                        .refusingAt(
                                "referral.already-answered",
                                path(acknowledged, "information-requests/" + answered + "/answer")),
                command(
                                "decideReferral",
                                acknowledged,
                                "decision",
                                "gp",
                                DECISION.formatted("SCREENED"))
                        .limited("/reasoning")
                        .coded("/decision")
                        .refusing(
                                "agency.unknown",
                                good ->
                                        good.field(
                                                "/dissent",
                                                JsonMapper.shared()
                                                        .readTree(
                                                                "[{\"agency\":\"%s\",\"reasoning\":\"x\"}]"
                                                                        .formatted(CANARY))))
                        .refusing(
                                "field.conflict",
                                good -> good.field("/whyTheChildWasNotTold", CANARY))
                        .refusing("referral.handler-only", good -> good.by("school", "MASH"))
                        .refusingAt("referral.not-acknowledged", path(received, "decision"))
                        .refusing(
                                "referral.does-not-follow", good -> good.field("/decision", "S47"))
                        .refusingAt("referral.closed", path(closed, "decision")),
                command("offerTransfer", acknowledged, "transfer", "gp", TRANSFER.formatted("csc"))
                        .limited("/reason")
                        .refusing("agency.unknown", good -> good.field("/to", CANARY_AGENCY))
                        .refusing("agency.unknown", good -> good.field("/to", CANARY))
                        .refusing("agency.unknown", good -> good.field("/to", "paused"))
                        .refusing("field.conflict", good -> good.field("/to", "gp"))
                        .refusing("field.conflict", good -> good.field("/to", "audit"))
                        .refusing("referral.handler-only", good -> good.by("school", "MASH"))
                        .refusingAt("referral.transfer-pending", path(leaving, "transfer"))
                        .refusingAt("referral.closed", path(closed, "transfer")),
                command(
                                "answerTransfer",
                                coming,
                                "transfer-response",
                                "gp",
                                "{'id':'$','accepted':true,'newContact':'" + CANARY + "'}")
                        .limited("/newContact")
                        .refusingAt(
                                "referral.not-offered", path(acknowledged, "transfer-response")),
                command(
                                "withdrawTransfer",
                                leaving,
                                "transfer-withdrawal",
                                "gp",
                                "{'id':'$','reason':'" + CANARY + "'}")
                        .limited("/reason")
                        .refusing("referral.handler-only", good -> good.by("school", "MASH"))
                        .refusingAt(
                                "referral.nothing-offered",
                                path(acknowledged, "transfer-withdrawal")),
                command(
                                "giveOutcome",
                                decided,
                                "outcome",
                                "gp",
                                "{'id':'$','outcome':'" + CANARY + "'}")
                        .limited("/outcome")
                        .refusing("referral.handler-only", good -> good.by("school", "MASH"))
                        .refusingAt("referral.not-decided", path(acknowledged, "outcome")),
                command("escalateReferral", acknowledged, "escalation", "school", ESCALATION)
                        .limited("/disagreement")
                        .coded("/level")
                        .refusing(
                                "referral.handler-only",
                                good ->
                                        good.at("/api/v1" + path(coming, "escalation"))
                                                .by("gp", "MASH"))
                        .refusingAt("referral.already-escalated", path(disputed, "escalation")),
                command("closeReferral", acknowledged, "closure", "gp", CLOSURE)
                        .limited("/explanation")
                        .refusing("code.unknown", good -> good.field("/reasons", List.of(CANARY)))
                        .refusing(
                                "field.conflict",
                                good -> good.field("/reasons", List.of("CHILD_DECLINED")))
                        .refusing("referral.handler-only", good -> good.by("school", "MASH"))
                        .refusingAt("referral.not-acknowledged", path(received, "closure"))
                        .refusingAt("referral.transfer-pending", path(leaving, "closure"))
                        .refusingAt("referral.escalated", path(disputed, "closure"))
                        .refusingAt("referral.closed", path(closed, "closure")),
                command(
                                "reopenReferral",
                                closed,
                                "reopening",
                                "school",
                                "{'id':'$','reason':'" + CANARY + "'}")
                        .limited("/reason")
                        .refusingAt("referral.not-closed", path(acknowledged, "reopening")),
                Operation.read("readReferral", "/referrals/" + received, "gp"),
                Operation.read("listReferrals", "/referrals", "school")
                        .refusing("field.type", good -> good.asking("limit", CANARY))
                        .refusing("field.type", good -> good.asking("cursor", CANARY))
                        .refusing("code.unknown", good -> good.asking("state", CANARY))
                        .refusing("code.unknown", good -> good.asking("box", CANARY)));
    }

    private Operation send() {
        var withdrawn =
                scene.made(
                        "school",
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'%s'}}}"
                                .formatted(scene.child, CANARY));
        scene.made(
                "school",
                "/concerns/" + withdrawn + "/withdrawal",
                "{'id':'$','reason':'DUPLICATE','explanation':'" + CANARY + "'}");
        return Operation.command(
                        "sendReferral",
                        "/referrals",
                        "school",
                        "PUBLISHER",
                        REFERRAL.formatted(scene.child, "gp"))
                .dated("/content/ID/dateOfBirth")
                .limited("/content/NARR/account")
                .coded("/route")
                .refusing("agency.unknown", good -> good.field("/receiver", CANARY_AGENCY))
                .refusing("agency.unknown", good -> good.field("/receiver", CANARY))
                .refusing("agency.unknown", good -> good.field("/receiver", "paused"))
                .refusing("field.conflict", good -> good.field("/receiver", "school"))
                .refusing("field.conflict", good -> good.field("/receiver", Scene.HIDDEN_FROM))
                .refusing(
                        "referral.concern-withdrawn",
                        good -> good.field("/concerns", List.of(withdrawn)))
                .refusing("not-found", good -> good.field("/subjects", List.of(UUID.randomUUID())))
                .refusing("not-found", good -> good.by(Scene.HIDDEN_FROM, "PUBLISHER"));
    }

    private static Operation command(
            String id, String referral, String step, String agency, String body) {
        return Operation.command(id, path(referral, step), agency, "MASH", body);
    }

    private static String path(String referral, String step) {
        return "/referrals/" + referral + "/" + step;
    }

    private String sent(String receiver) {
        return scene.made("school", "/referrals", REFERRAL.formatted(scene.child, receiver));
    }

    private String acknowledged(String receiver) {
        var referral = sent(receiver);
        made(receiver, referral, "acknowledgement", PLAIN);
        return referral;
    }

    private void made(String agency, String referral, String step, String body) {
        scene.made(agency, "MASH", path(referral, step), body);
    }
}
