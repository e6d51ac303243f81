package org.safeguardinghub.rigs.silence;

import org.safeguardinghub.api.Node;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Children and concerns of a school, of which an agency with nothing to do with them may not know,
 * nor, because they are sealed, a council that works with some of them.
 */
final class Secrets {
    private static final String OPERATOR = "hub-operator";
    private static final String HOLDER = "holding-school";
    private static final String CLOSED_OUT = "involved-council";
    private static final String STRANGER = "far-licensing";
    private static final String FOUND = "\"found\":\"ONE\"";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofMillis(50);
    private static final int CHILDREN = 8;

    /** What is recorded of each child: a long file takes longer to rule on than a short one. */
    private static final int CONCERNS = 6;

    private static final String WITHDRAWAL =
            "{'id':'$','reason':'WRONG_PERSON','explanation':'another child of that name'}";
    private static final String CORRECTION =
            "{'id':'$','reason':'OTHER','whatWasWrong':'x','content':{'NARR':{'account':'y'}}}";
    private static final String SHARE =
            "{'id':'$','outcome':'SHARE','subject':'%s',"
                + "'recipients':['involved-council'],'categories':['ID'],'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                + "'basis':{'article6':'PUBLIC_TASK'},'necessity':'n',"
                + "'proportionality':'p','informed':'LATER'}";

    private static final String ACCESS =
            "{'id':'$','record':'%s','categories':['ID'],'purposes':['CHILD_PROTECTION'],'why':'x'}";

    /** A family name that nobody else has. */
    private static final String NAMED =
            "{'person':{'givenName':'Ayla','familyName':'%s','dateOfBirth':'2012-03-04'}}";

    private final Node hub;
    private final List<UUID> children = new ArrayList<>();
    private final List<UUID> families = new ArrayList<>();
    private final List<UUID> concerns = new ArrayList<>();
    private final List<UUID> sealedChildren = new ArrayList<>();
    private final List<UUID> sealedFamilies = new ArrayList<>();
    private final List<UUID> sealedConcerns = new ArrayList<>();

    Secrets(Node hub) throws IOException {
        this.hub = hub;
        register(HOLDER, "SCHOOL", "E08000021");
        register(CLOSED_OUT, "LA_CSC", "E08000021");
        register(STRANGER, "LA_LICENSING", "E06000060");
        for (int i = 0; i < CHILDREN; i++) {
            child(children, families, concerns);
            child(sealedChildren, sealedFamilies, sealedConcerns);
            seal(sealedChildren.getLast());
        }
        awaitFound(sealedFamilies.getLast());
    }

    /** Each way of asking that may be answered sooner or later. */
    List<Question> questions() {
        return List.of(
                read("read by id", STRANGER, "/concerns/%s", concerns),
                read("subject", STRANGER, "/subjects/%s", children),
                read("chronology", STRANGER, "/subjects/%s/chronology", children),
                command("withdrawal", STRANGER, "/concerns/%s/withdrawal", WITHDRAWAL, concerns),
                command("correction", STRANGER, "/concerns/%s/corrections", CORRECTION, concerns),
                command("share", STRANGER, "/shares", SHARE, children),
                command("access request", STRANGER, "/access-requests", ACCESS, concerns),
                Question.search("search", STRANGER, json(NAMED), families),
                read("sealed read", CLOSED_OUT, "/concerns/%s", sealedConcerns),
                read("sealed list", CLOSED_OUT, "/subjects/%s/chronology", sealedChildren),
                Question.search("sealed search", CLOSED_OUT, json(NAMED), sealedFamilies),
                command(
                        "sealed command",
                        CLOSED_OUT,
                        "/concerns/%s/corrections",
                        CORRECTION,
                        sealedConcerns));
    }

    private static Question read(String name, String agency, String path, List<UUID> hidden) {
        return Question.of(name, agency, "PRACTITIONER", path, "", hidden);
    }

    private static Question command(
            String name, String agency, String path, String body, List<UUID> hidden) {
        return Question.of(name, agency, "PRACTITIONER", path, json(body), hidden);
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private void child(List<UUID> intoChildren, List<UUID> intoFamilies, List<UUID> intoConcerns)
            throws IOException {
        var family = UUID.randomUUID();
        var child =
                id(
                        made(
                                HOLDER,
                                "/subjects",
                                "{'id':'$','content':{'ID':{'givenName':'Ayla','familyName':'%s','dateOfBirth':'2012-03-04'}}}"
                                        .formatted(family)));
        intoChildren.add(child);
        intoFamilies.add(family);
        for (int i = 0; i < CONCERNS; i++) {
            intoConcerns.add(
                    id(
                            made(
                                    HOLDER,
                                    "/concerns",
                                    "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'x'}}}"
                                            .formatted(child))));
        }
    }

    /** Until then a search finds nobody as there is nobody yet to be found. */
    private void awaitFound(UUID family) throws IOException {
        var sought = NAMED.formatted(family);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!sent(HOLDER, "MASH", "/subjects/search", sought).body().contains(FOUND)) {
            if (System.nanoTime() > end) {
                throw new IOException("a child is not found by its name");
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    private static UUID id(String made) {
        return UUID.fromString(made);
    }

    private void seal(UUID child) throws IOException {
        made(
                HOLDER,
                "/involvements",
                "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}"
                        .formatted(child, CLOSED_OUT));
        made(
                HOLDER,
                "/restrictions",
                "{'id':'$','kind':'SEAL','subject':'%s','agencies':['holding-school'],'reason':'x'}"
                        .formatted(child));
    }

    private void register(String agency, String kind, String area) throws IOException {
        made(
                OPERATOR,
                "/agencies",
                "{'id':'$','agency':'%s','name':'An agency','kind':'%s','areas':['%s'],"
                                .formatted(agency, kind, area)
                        + "'desk':{'name':'Front door'}}");
    }

    /** Sends what must be accepted; what it made. */
    private String made(String agency, String path, String body) throws IOException {
        var role = agency.equals(OPERATOR) ? "HUB_ADMIN" : "MASH";
        var answer = sent(agency, role, path, body);
        if (answer.statusCode() != 201) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body()).path("created").asString();
    }

    private HttpResponse<String> sent(String agency, String role, String path, String body)
            throws IOException {
        var sent = json(body).replace("$", UUID.randomUUID().toString());
        return hub.send(
                hub.to("/api/v1" + path)
                        .header("Authorization", "Bearer " + hub.token(agency, role))
                        .header("Purpose", "CHILD_PROTECTION")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(sent)));
    }
}
