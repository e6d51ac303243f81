package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/** What could have been seen of a person on an earlier instant. */
final class PastChapter implements Chapter {
    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String AHEAD = "2199-01-01T00:00:00Z";

    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                Operation.read(
                                "readPastChronology",
                                "/as-of/subjects/" + scene.child + "/chronology",
                                "school")
                        .refusing("role.not-permitted", good -> good.asking("agency", "csc"))
                        .refusing("role.not-permitted", good -> good.by("school", "NOBODY"))
                        .refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("limit", "201"))
                        .refusing("field.type", good -> good.asking("cursor", Echo.CANARY))
                        .refusing("field.date", good -> good.asking("validAt", Echo.CANARY))
                        .refusing("field.date", good -> good.asking("knownAt", Echo.CANARY))
                        .refusing("code.unknown", good -> good.asking("purpose", Echo.CANARY))
                        .refusing("code.unknown", good -> good.asking("role", Echo.CANARY))
                        .refusing("field.conflict", good -> good.asking("validAt", AHEAD))
                        .refusing("field.conflict", good -> good.asking("knownAt", AHEAD))
                        .refusing("field.conflict", good -> good.asking("role", "MASH"))
                        .refusing(
                                "field.conflict", good -> good.asking("purpose", "EARLY_HELP_CIN"))
                        .refusing(
                                "agency.unknown",
                                good -> audited(good).asking("agency", Echo.CANARY_AGENCY))
                        .refusing(
                                "agency.unknown",
                                good -> audited(good).asking("agency", Echo.CANARY))
                        .refusing("role.not-permitted", good -> good.asking("review", NOBODY))
                        .refusing("not-found", good -> audited(good).asking("review", NOBODY)));
    }

    private static Attempt audited(Attempt good) {
        return good.by("audit", "AUDITOR").with("Purpose", "AUDIT");
    }
}
