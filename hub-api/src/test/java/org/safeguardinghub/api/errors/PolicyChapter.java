package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/** Publishing a version of the policy, and asking before that what it changes. */
final class PolicyChapter implements Chapter {
    /** A level that the policy has already, so that the other chapters read as before. */
    private static final String VERSION =
            """
            {'id':'$','approvedBy':'%s','changes':[
              {'purpose':'DISRUPTION','agencyKind':'OVERSIGHT','category':'SEXH','level':'NONE'}]}
            """
                    .formatted(Echo.CANARY);

    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                refusing(
                        Operation.command(
                                "publishPolicy",
                                "/policy-versions",
                                "hub-operator",
                                "HUB_ADMIN",
                                VERSION)),
                preview(),
                Operation.read("listPolicies", "/policy-versions", "school")
                        .asking("", "PRACTITIONER"),
                Operation.read("readPolicy", "/policy-versions/policy:1", "school")
                        .asking("", "PRACTITIONER")
                        .refusingAt("not-found", "/policy-versions/" + Echo.CANARY));
    }

    /** Takes the same, and is no command: its id is not used up. */
    private static Operation preview() {
        var later =
                VERSION.replace("$", UUID.randomUUID().toString())
                        .replace("'changes'", "'from':'2199-03-01T09:00:00Z','changes'");
        return refusing(
                Operation.command(
                        "previewPolicy",
                        "/policy-versions/preview",
                        "school",
                        "AGENCY_ADMIN",
                        later));
    }

    private static Operation refusing(Operation policy) {
        return policy.limited("/approvedBy")
                .dated("/from")
                .refusing("code.unknown", good -> exchanging(good, "DISRUPTION"))
                .refusing("code.unknown", good -> exchanging(good, "OVERSIGHT"))
                .refusing("code.unknown", good -> exchanging(good, "SEXH"))
                .refusing("code.unknown", good -> exchanging(good, "NONE"))
                .refusing("field.conflict", good -> good.field("/from", "2026-02-01T09:30:00Z"))
                .refusing(
                        "field.conflict",
                        good ->
                                good.replacing(
                                        "\"level\":\"NONE\"}",
                                        "\"level\":\"NONE\"},{\"purpose\":\"DISRUPTION\","
                                                + "\"agencyKind\":\"OVERSIGHT\","
                                                + "\"category\":\"SEXH\",\"level\":\"FULL\"}"));
    }

    private static Attempt exchanging(Attempt good, String code) {
        return good.replacing('"' + code + '"', '"' + Echo.CANARY + '"');
    }
}
