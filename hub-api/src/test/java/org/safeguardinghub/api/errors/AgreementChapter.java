package org.safeguardinghub.api.errors;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Proposing, approving, declining, ending and reading agreements. */
final class AgreementChapter implements Chapter {
    private static final String ADMIN = "AGENCY_ADMIN";
    private static final String PROPOSAL =
            """
            {'id':'$','title':'%1$s','document':{'reference':'%1$s','sha256':'%2$s'},
             'parties':['school','gp'],
             'rows':[{'giver':{'agency':'school'},'receiver':{'kind':'NHS_GP'},
                      'purpose':'CHILD_PROTECTION','category':'EDU','level':'SUMMARY'}]}
            """
                    .formatted(Echo.CANARY, "0123456789abcdef".repeat(4));
    private static final String APPROVAL = "{'id':'$'}";
    private static final String REASON = "{'id':'$','reason':'" + Echo.CANARY + "'}";

    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                propose(scene),
                preview(),
                approve(scene),
                decline(scene),
                end(scene),
                list(),
                waiting(),
                read(scene));
    }

    private static Operation propose(Scene scene) {
        var waiting = proposed(scene);
        return refusing(command("proposeAgreement", "/agreements", "school", PROPOSAL))
                .refusing("agreement.still-open", good -> good.field("/agreement", waiting));
    }

    /** Takes the same, and is no command: its id is not used up. */
    private static Operation preview() {
        var body = PROPOSAL.replace("$", UUID.randomUUID().toString());
        var later = body.replace("'parties'", "'from':'2027-03-01T09:00:00Z','parties'");
        return refusing(command("previewAgreement", "/agreements/preview", "school", later));
    }

    private static Operation refusing(Operation proposal) {
        return proposal.limited("/title")
                .limited("/document/reference")
                .dated("/from")
                .dated("/until")
                .refusing("code.unknown", good -> exchanging(good, "CHILD_PROTECTION"))
                .refusing("code.unknown", good -> exchanging(good, "EDU"))
                .refusing("code.unknown", good -> exchanging(good, "SUMMARY"))
                .refusing("code.unknown", good -> exchanging(good, "NHS_GP"))
                .refusing("agency.unknown", good -> parties(good, "school", Echo.CANARY_AGENCY))
                .refusing("agency.unknown", good -> parties(good, "school", Echo.CANARY))
                .refusing("field.conflict", good -> parties(good, "csc", "gp"))
                .refusing("field.conflict", good -> parties(good, "school", "school"))
                .refusing("field.conflict", good -> good.field("/until", "2026-02-01T09:30:00Z"))
                .refusing(
                        "field.conflict",
                        good -> good.replacing("{\"agency\"", "{\"area\":\"E06000001\",\"agency\""))
                .refusing("field.conflict", good -> good.replacing("\"NHS_GP\"", "\"POLICE\""))
                .refusing(
                        "not-found",
                        good -> good.field("/agreement", UUID.randomUUID().toString()));
    }

    private static Operation approve(Scene scene) {
        return command("approveAgreement", place(proposed(scene), "approval"), "gp", APPROVAL)
                .refusingAt("agreement.already-approved", place(concluded(scene), "approval"))
                .refusingAt("agreement.over", place(declined(scene), "approval"))
                .refusingAt("agreement.too-late", place(soonOver(scene), "approval"))
                .refusing("not-found", good -> good.at(nowhere("approval")));
    }

    private static Operation decline(Scene scene) {
        return command("declineAgreement", place(proposed(scene), "declining"), "gp", REASON)
                .limited("/reason")
                .refusingAt("agreement.already-concluded", place(concluded(scene), "declining"))
                .refusingAt("agreement.over", place(declined(scene), "declining"))
                .refusing("not-found", good -> good.at(nowhere("declining")));
    }

    private static Operation end(Scene scene) {
        var ended = place(concluded(scene), "ending");
        scene.made("gp", ADMIN, ended, REASON);
        return command("endAgreement", place(concluded(scene), "ending"), "gp", REASON)
                .limited("/reason")
                .dated("/at")
                .refusing(
                        "agreement.already-passed",
                        good -> good.field("/at", "2026-02-01T09:30:00Z"))
                .refusingAt("agreement.not-concluded", place(proposed(scene), "ending"))
                .refusingAt("agreement.over", ended)
                .refusing("not-found", good -> good.at(nowhere("ending")));
    }

    private static Attempt exchanging(Attempt good, String code) {
        return good.replacing('"' + code + '"', '"' + Echo.CANARY + '"');
    }

    private static Attempt parties(Attempt good, String one, String other) {
        return good.field("/parties", List.of(one, other));
    }

    private static Operation list() {
        return Operation.read("listAgreements", "/agreements", "gp").asking("", ADMIN);
    }

    private static Operation waiting() {
        return Operation.read("listAgreementWork", "/work/agreements", "gp")
                .asking("", ADMIN)
                .refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                .refusing("field.type", good -> good.asking("cursor", Echo.CANARY));
    }

    private static Operation read(Scene scene) {
        return Operation.read("readAgreement", "/agreements/" + concluded(scene), "gp")
                .asking("", ADMIN);
    }

    private static Operation command(String id, String path, String agency, String body) {
        return Operation.command(id, path, agency, ADMIN, body);
    }

    private static String proposed(Scene scene) {
        return scene.made("school", ADMIN, "/agreements", PROPOSAL);
    }

    private static String concluded(Scene scene) {
        var version = proposed(scene);
        scene.made("gp", ADMIN, place(version, "approval"), APPROVAL);
        return version;
    }

    private static String declined(Scene scene) {
        var version = proposed(scene);
        scene.made("school", ADMIN, place(version, "declining"), REASON);
        return version;
    }

    /** Over a second after it was proposed, which the rest of the scene takes longer than. */
    private static String soonOver(Scene scene) {
        var until =
                "'from':'2026-01-01T00:00:00Z','until':'"
                        + Instant.now().plusSeconds(1)
                        + "','parties'";
        var proposal = PROPOSAL.replace("'parties'", until);
        return scene.made("school", ADMIN, "/agreements", proposal);
    }

    private static String place(String version, String act) {
        return "/agreements/" + version + "/" + act;
    }

    private static String nowhere(String act) {
        return "/api/v1" + place(UUID.randomUUID().toString(), act);
    }
}
