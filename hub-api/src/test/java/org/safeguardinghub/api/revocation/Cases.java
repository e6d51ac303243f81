package org.safeguardinghub.api.revocation;

import org.safeguardinghub.api.HubWithBroker;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Begins cases, reads them and takes authority over them away again. */
final class Cases {
    static final String OPERATOR = "hub-operator";

    /** Long enough to begin a case and to see it everywhere. */
    private static final Duration SHARED_FOR = Duration.ofSeconds(6);

    private static final String AREA = "E08000021";
    private final HubWithBroker hub;
    private final Map<String, Long> feeds = new HashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private Instant sharedUntil = Instant.MAX;
    private String suspension = "";

    Cases(HubWithBroker hub) {
        this.hub = hub;
        register("school", "SCHOOL", AREA);
        register("csc", "LA_CSC", AREA);
        register("gp", "NHS_GP", AREA);
        register("force", "POLICE", "E06000045");
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

    Case begin(Reduction reduction) {
        var name = "n-" + UUID.randomUUID();
        var words = "w-" + UUID.randomUUID();
        var home = "h-" + UUID.randomUUID();
        long feedFrom = endOfFeed(reduction.reader());
        var child =
                made(
                        hub,
                        "school",
                        "/subjects",
                        "{'id':'$','content':{'ID':{'preferredName':'%s'}}}".formatted(name));
        var concern =
                made(
                        hub,
                        "school",
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'%s'},"
                                        .formatted(child, words)
                                + "'ADDR':{'line1':'%s'}}}".formatted(home));
        var file = attach(concern, words);
        var taking = reduction.isOfShare() ? share(child, reduction) : involve(child);
        return new Case(child, concern, name, words, home, file, taking, feedFrom);
    }

    private String involve(String child) {
        return made(
                hub,
                "school",
                "/involvements",
                "{'id':'$','subject':'%s','agency':'csc','kind':'REFERRAL'}".formatted(child));
    }

    private String share(String child, Reduction reduction) {
        sharedUntil = Instant.now().plus(SHARED_FOR);
        var until = reduction == Reduction.TIME_PASSED ? ",'until':'" + sharedUntil + "'" : "";
        return made(
                hub,
                "school",
                "/shares",
                "{'id':'$','outcome':'SHARE','subject':'"
                        + child
                        + "','recipients':['force'],'categories':['ID','NARR'],"
                        + "'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                        + "'basis':{'article6':'PUBLIC_TASK'},'necessity':'n',"
                        + "'proportionality':'p','informed':'LATER'"
                        + until
                        + "}");
    }

    private String attach(String concern, String words) {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        return made(
                hub,
                "school",
                "/concerns/" + concern + "/attachments",
                "{'id':'$','name':'a.txt','mediaType':'text/plain','sha256':'%s','data':'%s'}"
                        .formatted(sha256(bytes), Base64.getEncoder().encodeToString(bytes)));
    }

    private long endOfFeed(String reader) {
        long after = feeds.getOrDefault(reader, 0L);
        while (true) {
            var page = json(send(hub, reader, "PRACTITIONER", "/feed?after=" + after));
            long next = page.path("next").asLong();
            if (next == after) {
                feeds.put(reader, after);
                return after;
            }
            after = next;
        }
    }

    /** Takes the authority away; the moment, in nanoseconds, at which that was acknowledged. */
    long reduce(HubWithBroker node, Reduction reduction, Case about) {
        if (reduction == Reduction.TIME_PASSED) {
            waitUntil(sharedUntil);
            return System.nanoTime();
        }
        var made = made(node, reduction.sender, reduction.path(about), reduction.body(about));
        long acknowledged = System.nanoTime();
        if (reduction.sender.equals(OPERATOR)) {
            suspension = made;
        }
        return acknowledged;
    }

    /** Who was suspended may read again, for the next case. */
    void restore() {
        if (!suspension.isEmpty()) {
            made(
                    hub,
                    OPERATOR,
                    "/agencies/csc/suspension/" + suspension + "/ending",
                    "{'id':'$','reason':'No longer needed'}");
            suspension = "";
        }
    }

    HttpResponse<String> read(HubWithBroker node, Exit exit, Reduction reduction, Case about) {
        return send(node, reduction.reader(), "PRACTITIONER", exit.path(about));
    }

    private HttpResponse<String> send(HubWithBroker node, String agency, String role, String path) {
        return node.send(request(node, agency, role, path));
    }

    private HttpRequest.Builder request(
            HubWithBroker node, String agency, String role, String path) {
        var token = tokens.computeIfAbsent(agency + role, one -> hub.token(agency, role));
        return node.to("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .header("Purpose", "CHILD_PROTECTION");
    }

    /** Sends what must be accepted; the id of what it made. */
    private String made(HubWithBroker node, String agency, String path, String body) {
        var role =
                switch (agency) {
                    case OPERATOR -> "HUB_ADMIN";
                    case "csc" -> "PRACTITIONER";
                    default -> "MASH";
                };
        var filled = body.replace('\'', '"').replace("$", UUID.randomUUID().toString());
        var answer =
                node.send(
                        request(node, agency, role, path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(filled)));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(path + " " + answer.body());
        }
        return json(answer).path("created").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
