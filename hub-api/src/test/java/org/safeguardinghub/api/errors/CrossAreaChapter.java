package org.safeguardinghub.api.errors;

import java.util.List;

/** What a coordinator finds across areas. */
final class CrossAreaChapter implements Chapter {
    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                across("listCrossAreaSubjects", "/cross-area/subjects")
                        .refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("limit", "201"))
                        .refusing("field.type", good -> good.asking("cursor", Echo.CANARY)),
                across("readCrossAreaWaiting", "/cross-area/waiting"),
                across("readCrossAreaEmergencyAccess", "/cross-area/emergency-access"),
                across("readCrossAreaFlows", "/cross-area/flows")
                        .refusing("field.type", good -> good.asking("quarter", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("quarter", "2026-Q5"))
                        .refusing("field.type", good -> good.asking("quarter", "2099-Q4")));
    }

    private static Operation across(String id, String path) {
        return Operation.read(id, path, "csc").asking("PATTERN", "COORDINATOR");
    }
}
