package org.safeguardinghub.api.revocation;

import org.safeguardinghub.api.Node;
import org.safeguardinghub.sample.Tokens;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Begins cases, reads them and takes authority over them away again. */
public final class Cases {
    static final String OPERATOR = "hub-operator";
    static final String SCHOOL = "oak-school";

    /** Stands for the reader of the case. */
    static final String READER = "";

    static final String COUNCIL = "oak-council";
    static final String AUDIT = "oak-audit";
    static final String PLACER = "oak-county";
    static final String FORCE = "oak-police";

    /**
     * Long enough to begin a case and to see it everywhere, by a node that has just been started
     * too.
     */
    private static final Duration SHARED_FOR = Duration.ofSeconds(20);

    private static final String AREA = "E08000021";
    private static final String FAR = "E06000045";
    private static final String CARE = "CHILD_PROTECTION";

    private final Node hub;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** Agencies whose people audit. */
    private final Set<String> reviewers = ConcurrentHashMap.newKeySet();

    private Instant sharedUntil = Instant.MAX;
    private String suspension = "";
    private int begun;

    public Cases(Node hub) {
        this.hub = hub;
        register(SCHOOL, "SCHOOL", AREA);
        register("oak-practice", "NHS_GP", AREA);
        register(PLACER, "LA_CSC", FAR);
        register(FORCE, "POLICE", FAR);
        register(COUNCIL, "LA_CSC", AREA);
        register(AUDIT, "OVERSIGHT", AREA);
        reviewers.add(AUDIT);
    }

    private void register(String agency, String kind, String area) {
        made(
                hub,
                OPERATOR,
                "/agencies",
                "{'id':'$','agency':'%s','name':'An agency','kind':'%s','areas':['%s'],"
                                .formatted(agency, kind, area)
                        + "'desk':{'name':'Front door'}}");
    }

    /** Tokens last five minutes. */
    void renewTokens() {
        tokens.clear();
    }

    /** Each has a reader of its own, so that its lists hold nothing of earlier ones. */
    Case begin(Reduction reduction) {
        var reader = "reader-" + ++begun;
        if (reduction.isOfReview()) {
            reviewers.add(reader);
            register(reader, "OVERSIGHT", FAR);
            return new Records(this, reader).ofReview();
        }
        register(reader, reduction.isOfShare() ? "POLICE" : "LA_CSC", AREA);
        return new Records(this, reader).of(reduction);
    }

    String involve(String child, String reader) {
        return made(
                hub,
                SCHOOL,
                "/involvements",
                "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}"
                        .formatted(child, reader));
    }

    String share(String child, String reader, Reduction reduction) {
        sharedUntil = Instant.now().plus(SHARED_FOR);
        var until = reduction == Reduction.TIME_PASSED ? ",'until':'" + sharedUntil + "'" : "";
        return made(
                SCHOOL,
                "/shares",
                Records.share("SHARE", "'subject':'" + child + "'" + until, reader));
    }

    /** What the school records after the reduction. */
    String laterConcern(Case about) {
        return made(
                hub,
                SCHOOL,
                "/concerns",
                "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'x'}}}"
                        .formatted(about.child()));
    }

    /** Something that the reader is told of in any case. */
    String ownRecord(Case about) {
        return made(
                hub,
                about.reader(),
                "/subjects",
                "{'id':'$','content':{'ID':{'preferredName':'Bo'}}}");
    }

    Outgoing listen(List<? extends Node> nodes, Topics topics, Case about) {
        return new Outgoing(
                topics,
                about.reader(),
                nodes.stream().map(node -> request(node, about.reader(), "/feed")).toList());
    }

    /** Takes the authority away; the moment, in nanoseconds, at which that was acknowledged. */
    long reduce(Node node, Reduction reduction, Case about) {
        if (reduction == Reduction.TIME_PASSED) {
            waitUntil(sharedUntil);
            return System.nanoTime();
        }
        var sender = reduction.sender.equals(READER) ? about.reader() : reduction.sender;
        var made = made(node, sender, reduction.path(about), reduction.body(about));
        long acknowledged = System.nanoTime();
        if (reduction.sender.equals(OPERATOR)) {
            suspension = made;
        }
        return acknowledged;
    }

    /** Who was suspended may read again: a person is one in all cases. */
    void restore(Case about) {
        if (!suspension.isEmpty()) {
            made(
                    hub,
                    OPERATOR,
                    "/agencies/%s/suspension/%s/ending".formatted(about.reader(), suspension),
                    "{'id':'$','reason':'No longer needed'}");
            suspension = "";
        }
    }

    HttpResponse<String> read(Node node, Exit exit, Case about) {
        var path = exit.path(about);
        return node.send(
                switch (exit) {
                    case PREVIEW_RULING ->
                            posting(
                                    request(node, SCHOOL, path),
                                    "{'record':'%s','reader':'%s','purpose':'%s'}"
                                            .formatted(about.concern(), about.reader(), CARE));
                    case LIST_RULINGS ->
                            request(node, about.reader(), path).setHeader("Purpose", "AUDIT");
                    default -> request(node, about.reader(), path);
                });
    }

    private HttpRequest.Builder request(Node node, String agency, String path) {
        return node.to("/api/v1" + path)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(agency, this::token))
                .header("Purpose", reviewers.contains(agency) ? "AUDIT" : CARE);
    }

    private String token(String agency) {
        if (agency.equals(OPERATOR)) {
            return hub.token(agency, "HUB_ADMIN");
        }
        if (reviewers.contains(agency)) {
            // whoever asks for a review does not make it
            var sub = agency.equals(AUDIT) ? "a.AUDITOR" : "a.REVIEWER";
            return token(agency, sub, List.of("AUDITOR"));
        }
        if (agency.equals(SCHOOL)) {
            return hub.token(agency, "MASH");
        }
        return token(agency, "a.PRACTITIONER", List.of("PRACTITIONER", "AGENCY_ADMIN"));
    }

    private static String token(String agency, String sub, List<String> roles) {
        return Tokens.with(
                claims ->
                        claims.subject(sub)
                                .claim("agency", agency)
                                .claim("roles", roles)
                                .claim("purposes", List.of(CARE, "AUDIT")));
    }

    String made(String agency, String path, String body) {
        return made(hub, agency, path, body);
    }

    HttpResponse<String> get(String agency, String path) {
        return hub.send(request(hub, agency, path));
    }

    /** Sends what must be accepted; the id of what it made. */
    private String made(Node node, String agency, String path, String body) {
        var answer = node.send(posting(request(node, agency, path), body));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(path + " " + answer.body());
        }
        return json(answer).path("created").asString();
    }

    private static HttpRequest.Builder posting(HttpRequest.Builder request, String body) {
        var filled = body.replace('\'', '"').replace("$", UUID.randomUUID().toString());
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(filled));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void waitUntil(Instant moment) {
        try {
            while (Instant.now().isBefore(moment)) {
                // a clock tells nobody that it has got there
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
