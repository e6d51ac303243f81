package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/** Who looked at a child or had a record, own looks, and what others would be shown. */
final class LooksChapter implements Chapter {
    private static final String NOBODY = UUID.randomUUID().toString();

    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                paged(
                        Operation.read(
                                "listDisclosures",
                                "/subjects/" + scene.child + "/disclosures",
                                "school")),
                paged(
                        Operation.read(
                                "listRecipients",
                                "/records/" + scene.concern + "/recipients",
                                "school")),
                paged(
                        Operation.read(
                                        "listUnreviewedEmergencyAccess",
                                        "/audit/emergency-access",
                                        "audit")
                                .asking("AUDIT", "AUDITOR")),
                paged(Operation.read("listOwnLooks", "/looks", "school").asking("", "PUBLISHER")),
                preview(scene));
    }

    private static Operation paged(Operation list) {
        return list.refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                .refusing("field.type", good -> good.asking("limit", "201"))
                .refusing("field.type", good -> good.asking("cursor", Echo.CANARY));
    }

    private static Operation preview(Scene scene) {
        return Operation.command(
                        "previewRuling",
                        "/rulings/preview",
                        "school",
                        "PRACTITIONER",
                        ("{'record':'%s','reader':'gp','role':'MASH',"
                                        + "'purpose':'CHILD_PROTECTION'}")
                                .formatted(scene.concern))
                .asking()
                .coded("/purpose")
                .coded("/role")
                .refusing("field.type", good -> good.field("/record", Echo.CANARY))
                .refusing("field.type", good -> good.body("[]"))
                .refusing("field.characters", good -> good.field("/record", Echo.CANARY + "\u202e"))
                .refusing("agency.unknown", good -> good.field("/reader", Echo.CANARY_AGENCY))
                .refusing("agency.unknown", good -> good.field("/reader", Echo.CANARY))
                .refusing("not-found", good -> good.field("/record", NOBODY))
                .refusing("not-found", good -> good.by(Scene.HIDDEN_FROM, "PRACTITIONER"))
                .refusing("not-found", good -> good.by("csc", "PRACTITIONER"));
    }
}
