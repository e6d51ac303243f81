package org.safeguardinghub.api.errors;

import org.safeguardinghub.api.Node;
import org.safeguardinghub.sample.Tokens;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Erasures from the proposal on; how long records are kept. */
final class ForgettingChapter implements Chapter {
    private static final String ADMIN = "AGENCY_ADMIN";
    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String PROPOSAL =
            "{'id':'$','records':['%s'],'ground':'HELD_IN_ERROR','reason':'" + Echo.CANARY + "'}";
    private static final String APPROVAL = "{'id':'$'}";
    private static final String REASON = "{'id':'$','reason':'" + Echo.CANARY + "'}";
    private static final String SCHEDULE =
            "{'id':'$','recordType':'CONCERN','trigger':'CLOSURE','years':35,'authority':'"
                    + Echo.CANARY
                    + "'}";
    private static final String KEEPING =
            "{'id':'$','reviewBy':'2126-03-01','reason':'" + Echo.CANARY + "'}";
    private static final String BACK =
            "{'id':'$','returnedAt':'2026-03-02T09:30:00Z','foundWhere':'HOME','place':'x'}";
    private static final String HOLD =
            "{'id':'$','issuer':'x','legalPower':'x','scope':{'subjects':['%s']}}";

    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                propose(scene),
                approve(scene),
                decline(scene),
                list(),
                read(scene),
                schedule(),
                schedules(),
                keep(scene));
    }

    private static Operation propose(Scene scene) {
        var held = record(scene);
        scene.made("gp", ADMIN, "/legal-holds", HOLD.formatted(held));
        var asked = record(scene);
        scene.made("gp", "PRACTITIONER", "/subject-access-requests", askedFor(asked));
        var gone = record(scene);
        erased(scene, gone);
        var overseen = episode(scene);
        returned(scene, overseen);
        return Operation.command(
                        "proposeErasure",
                        "/erasures",
                        "gp",
                        "PRACTITIONER",
                        PROPOSAL.formatted(record(scene)))
                .coded("/ground")
                .limited("/reason")
                .refusing("erasure.held", good -> good.field("/records", List.of(held)))
                .refusing("erasure.asked-for", good -> good.field("/records", List.of(asked)))
                .refusing("erasure.overseen", good -> good.field("/records", List.of(overseen)))
                .refusing("erasure.already-erased", good -> good.field("/records", List.of(gone)))
                .refusing("not-found", good -> good.field("/records", List.of(NOBODY)))
                .refusing("not-found", good -> good.field("/records", List.of(scene.concern)))
                .refusing("not-found", good -> good.by(Scene.HIDDEN_FROM, "PRACTITIONER"));
    }

    private static Operation approve(Scene scene) {
        var held = record(scene);
        var ofHeld = proposed(scene, held);
        scene.made("gp", ADMIN, "/legal-holds", HOLD.formatted(held));
        var asked = record(scene);
        var ofAsked = proposed(scene, asked);
        scene.made("gp", "PRACTITIONER", "/subject-access-requests", askedFor(asked));
        var overseen = episode(scene);
        var ofOverseen = proposed(scene, overseen);
        returned(scene, overseen);
        var gone = record(scene);
        var ofGone = proposed(scene, gone);
        erased(scene, gone);
        var once = proposed(scene, record(scene));
        scene.made("gp", ADMIN, place(once, "approval"), APPROVAL);
        var own = scene.made("gp", ADMIN, "/erasures", PROPOSAL.formatted(record(scene)));
        return command(
                        "approveErasure",
                        place(proposed(scene, record(scene)), "approval"),
                        APPROVAL)
                .refusingAt("erasure.own-proposal", place(own, "approval"))
                .refusingAt("erasure.already-approved", place(once, "approval"))
                .refusingAt("erasure.held", place(ofHeld, "approval"))
                .refusingAt("erasure.asked-for", place(ofAsked, "approval"))
                .refusingAt("erasure.overseen", place(ofOverseen, "approval"))
                .refusingAt("erasure.already-erased", place(ofGone, "approval"))
                .refusingAt("erasure.over", place(declined(scene), "approval"));
    }

    private static Operation decline(Scene scene) {
        return command("declineErasure", place(proposed(scene, record(scene)), "declining"), REASON)
                .limited("/reason")
                .refusingAt("erasure.over", place(declined(scene), "declining"));
    }

    private static Operation list() {
        return Operation.read("listErasures", "/erasures", "gp")
                .asking("", ADMIN)
                .refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                .refusing("field.type", good -> good.asking("cursor", Echo.CANARY));
    }

    private static Operation read(Scene scene) {
        return Operation.read("readErasure", "/erasures/" + proposed(scene, record(scene)), "gp")
                .asking("", ADMIN);
    }

    private static Operation schedule() {
        return Operation.command(
                        "setRetentionSchedule", "/retention-schedules", "gp", ADMIN, SCHEDULE)
                .coded("/recordType")
                .coded("/trigger")
                .dated("/from")
                .limited("/authority")
                .refusing("field.conflict", good -> good.field("/from", "2026-01-01"));
    }

    private static Operation schedules() {
        return Operation.read("listRetentionSchedules", "/retention-schedules", "gp")
                .asking("", ADMIN);
    }

    private static Operation keep(Scene scene) {
        var gone = record(scene);
        erased(scene, gone);
        return Operation.command(
                        "keepRecord",
                        "/records/" + record(scene) + "/keeping",
                        "gp",
                        "PRACTITIONER",
                        KEEPING)
                .dated("/reviewBy")
                .limited("/reason")
                .refusing("field.conflict", good -> good.field("/reviewBy", "2026-01-01"))
                .refusingAt("erasure.already-erased", "/records/" + gone + "/keeping");
    }

    private static Operation command(String id, String path, String body) {
        return Operation.command(id, path, "gp", ADMIN, body);
    }

    /** A record of a person that nobody else knows. */
    private static String record(Scene scene) {
        return scene.made("gp", "/subjects", Scene.subject());
    }

    /** A missing episode of a child for whom the council is responsible, under a record of its. */
    private static String episode(Scene scene) {
        var child = record(scene);
        var same = scene.made("csc", "/subjects", Scene.subject());
        var link = scene.made("gp", "/links", Scene.LINK.formatted(child, same));
        scene.made("csc", "/links/" + link + "/confirmation", "{'id':'$'}");
        scene.made(
                "csc",
                "/placements",
                ("{'id':'$','subject':'%s','responsibleAuthority':'csc','hostAuthority':'csc',"
                                + "'from':'2026-03-01T09:30:00Z','emergency':false,"
                                + "'address':{'line1':'x'},'risk':{'summary':'x'}}")
                        .formatted(same));
        return scene.made(
                "gp",
                "/missing-episodes",
                "{'id':'$','subject':'%s','missingSince':'2026-03-01T09:30:00Z','lastSeen':'x'}"
                        .formatted(child));
    }

    /** The council says that the child is back, and owes the talk with it. */
    private static void returned(Scene scene, String episode) {
        scene.made("csc", "/missing-episodes/" + episode + "/return", BACK);
    }

    private static String askedFor(String person) {
        return ("{'id':'$','subject':'%1$s','requester':'THE_PERSON','name':'%2$s','reference':'%2$s',"
                    + "'receivedAt':'%3$s','identity':{'checkedBy':'%2$s','checkedAt':'%3$s',"
                    + "'means':'PHOTO_DOCUMENT'}}")
                .formatted(person, Echo.CANARY, Instant.now().minusSeconds(3_600));
    }

    private static String proposed(Scene scene, String record) {
        return scene.made("gp", "PRACTITIONER", "/erasures", PROPOSAL.formatted(record));
    }

    private static String declined(Scene scene) {
        var erasure = proposed(scene, record(scene));
        scene.made("gp", ADMIN, place(erasure, "declining"), REASON);
        return erasure;
    }

    private static void erased(Scene scene, String record) {
        var erasure = proposed(scene, record);
        scene.made("gp", ADMIN, place(erasure, "approval"), APPROVAL);
        approveBySecond(scene, erasure);
    }

    /** In a scene each role of an agency is one person; this takes two. */
    private static void approveBySecond(Scene scene, String erasure) {
        var token =
                Tokens.with(
                        claims ->
                                claims.subject("another")
                                        .claim("agency", "gp")
                                        .claim("roles", List.of(ADMIN))
                                        .claim("purposes", Node.PURPOSES));
        var approval = APPROVAL.replace('\'', '"').replace("$", UUID.randomUUID().toString());
        var answer =
                scene.hub.send(
                        scene.hub
                                .to("/api/v1" + place(erasure, "approval"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(approval)));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }

    private static String place(String erasure, String act) {
        return "/erasures/" + erasure + "/" + act;
    }
}
