package org.safeguardinghub.api.errors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Asking for a review, approving it, withdrawing it, and reading that there is one. */
final class ReviewChapter implements Chapter {
    private static final String ADMIN = "AGENCY_ADMIN";
    private static final String AUDITOR = "AUDITOR";
    private static final String APPROVAL = "{'id':'$'}";
    private static final String REASON = "{'id':'$','reason':'" + Echo.CANARY + "'}";

    /** Who approves in every scene. */
    private static final String APPROVER = "a.AGENCY_ADMIN";

    @Override
    public List<Operation> tell(Scene scene) {
        scene.usesAnId("audit");
        var approved = approved(scene);
        return List.of(
                ask(),
                approve(scene),
                withdraw(scene),
                Operation.read("auditReviewGrant", "/audit/review-grants/" + approved, "audit")
                        .asking("AUDIT", AUDITOR),
                Operation.read("listReviewWork", "/work/review-grants", "csc").asking("", ADMIN),
                Operation.read("readReviewGrant", "/review-grants/" + approved, "school"));
    }

    private static Operation ask() {
        return Operation.command(
                        "askReview",
                        "/review-grants",
                        "audit",
                        AUDITOR,
                        review(UUID.randomUUID().toString(), Echo.CANARY, later()))
                .limited("/reference")
                .limited("/reason")
                .limited("/reviewer/account")
                .dated("/from")
                .dated("/until")
                .dated("/expires")
                .coded("/authority")
                .refusing("agency.unknown", good -> agencies(good, Echo.CANARY_AGENCY))
                .refusing("agency.unknown", good -> agencies(good, Echo.CANARY))
                .refusing(
                        "agency.unknown",
                        good -> good.field("/reviewer/agency", Echo.CANARY_AGENCY))
                .refusing("field.conflict", good -> agencies(good, "school", "gp"))
                .refusing("field.conflict", good -> good.field("/until", "2025-01-01T00:00:00Z"))
                .refusing("field.conflict", good -> good.field("/expires", "2199-01-01T00:00:00Z"))
                .refusing("field.conflict", good -> good.field("/reviewer/account", "a.AUDITOR"));
    }

    private static Operation approve(Scene scene) {
        var own = asked(scene, APPROVER, later());
        return command("approveReview", place(asked(scene), "approval"), APPROVAL)
                .refusingAt("review-grant.second-person", place(own, "approval"))
                .refusingAt("review-grant.already-approved", place(approved(scene), "approval"))
                .refusingAt("review-grant.too-late", place(soonOver(scene), "approval"))
                .refusingAt("review-grant.over", place(declined(scene), "approval"))
                .refusing("not-found", good -> good.by("gp", ADMIN))
                .refusing("not-found", good -> good.at(nowhere("approval")));
    }

    private static Operation withdraw(Scene scene) {
        return command("withdrawReview", place(approved(scene), "withdrawal"), REASON)
                .limited("/reason")
                .refusingAt("review-grant.over", place(declined(scene), "withdrawal"))
                .refusing("not-found", good -> good.by("gp", ADMIN))
                .refusing("not-found", good -> good.at(nowhere("withdrawal")));
    }

    private static Operation command(String id, String path, String body) {
        return Operation.command(id, path, "csc", ADMIN, body);
    }

    private static Attempt agencies(Attempt good, String... agencies) {
        return good.field("/agencies", List.of(agencies));
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofDays(90));
    }

    private static String review(String child, String reviewer, Instant expires) {
        return ("{'id':'$','subject':'%s','reviewer':{'agency':'gp','account':'%s'},"
                        + "'agencies':['school'],'from':'2026-01-01T00:00:00Z',"
                        + "'until':'2026-06-01T00:00:00Z','expires':'%s',"
                        + "'authority':'RAPID_REVIEW','reference':'%s','reason':'%s'}")
                .formatted(child, reviewer, expires, Echo.CANARY, Echo.CANARY);
    }

    private static String asked(Scene scene, String reviewer, Instant expires) {
        return scene.made(
                "audit", AUDITOR, "/review-grants", review(scene.child, reviewer, expires));
    }

    private static String asked(Scene scene) {
        return asked(scene, Echo.CANARY, later());
    }

    private static String approved(Scene scene) {
        var review = asked(scene);
        scene.made("csc", ADMIN, place(review, "approval"), APPROVAL);
        return review;
    }

    private static String declined(Scene scene) {
        var review = asked(scene);
        scene.made("csc", ADMIN, place(review, "withdrawal"), REASON);
        return review;
    }

    /** Over a second after it was asked for, which the rest of the scene takes longer than. */
    private static String soonOver(Scene scene) {
        return asked(scene, Echo.CANARY, Instant.now().plusSeconds(1));
    }

    private static String place(String review, String act) {
        return "/review-grants/" + review + "/" + act;
    }

    private static String nowhere(String act) {
        return "/api/v1" + place(UUID.randomUUID().toString(), act);
    }
}
