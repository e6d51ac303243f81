package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Caseworker.json;
import static org.safeguardinghub.api.Caseworker.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Cap C9 at every exit. A name that nobody else has stands in every field that names somebody
 * protected, and in the texts; no byte of it leaves before the owner releases it.
 */
class ProtectedNamesIT {
    private static final String SUSPECT = "Iris Plainfeather";
    private static final String REFERRER = UUID.randomUUID().toString();
    private static final String WITNESS = UUID.randomUUID().toString();

    @TempDir static Path folder;
    private static Town town;
    private static Caseworker teacher;
    private static Caseworker socialWorker;
    private static Caseworker officer;

    private static int families;

    private String family;
    private String child;
    private String concern;

    @BeforeAll
    static void a_town() throws Exception {
        town = new Town(folder);
        teacher = new Caseworker(town.hub, "school", "PRACTITIONER", "t.teacher");
        socialWorker = new Caseworker(town.hub, "csc", "PRACTITIONER", "s.worker");
        officer = new Caseworker(town.hub, "force", "PRACTITIONER", "o.officer");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void a_concern_that_names_somebody_protected_wherever_it_can() {
        family = "Quillfeather" + (char) ('a' + families++) + "x";
        child = town.subject("school");
        town.involve("school", child, "csc");
        town.involve("school", child, "force");
        concern =
                teacher.made(
                        "/concerns",
                        ("{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'%s rang and %s"
                             + " saw it','summary':'told by %s','people':["
                             + "{'id':'%s','role':'REFERRER','name':'%s','contact':'%s'},"
                             + "{'role':'NEIGHBOUR','name':'%s'},"
                             + "{'role':'CHILD_WITNESS','name':'%s'},"
                             + "{'role':'STAFF','name':'%s'}]},"
                             + "'PERP':{'people':[{'id':'%s','role':'WITNESS','description':'a"
                             + " boy','name':'%s'}]},"
                             + "'HLTH':{'practitioner':'%s'},'META':{'keyWorker':'%s','summary':'ask"
                             + " %s'},'RISK':{'relatedPeople':["
                             + "{'relationship':'neighbour','name':'%s'}]},'ID':{'relationships':["
                             + "{'relationship':'Neighbour','name':'%s'}]}}}")
                                .formatted(
                                        child,
                                        name("Referrer"),
                                        name("Witness"),
                                        name("Referrer"),
                                        REFERRER,
                                        name("Referrer"),
                                        "0123 " + family,
                                        name("Neighbour"),
                                        name("Child"),
                                        name("Staff"),
                                        WITNESS,
                                        name("Witness"),
                                        name("Doctor"),
                                        name("Worker"),
                                        name("Worker"),
                                        name("Related"),
                                        name("Relation")));
        teacher.made(
                "/concerns/" + concern + "/corrections",
                ("{'id':'$','reason':'FACTUALLY_WRONG','whatWasWrong':'not %s',"
                                + "'content':{'META':{'keyWorker':'%s'}}}")
                        .formatted(name("Worker"), name("Newer")));
        attach("Letter of " + name("Referrer") + ".txt");
    }

    private String name(String who) {
        return who + " " + family;
    }

    @Test
    void no_byte_of_a_protected_name_leaves_by_any_exit_for_readers_or_the_owner() {
        for (var who : List.of(teacher, socialWorker, officer)) {
            var exits = exits(who);
            assertThat(exits).hasSizeGreaterThan(4);
            assertThat(exits)
                    .allSatisfy(
                            (exit, body) ->
                                    assertThat(body)
                                            .as(who.agency() + " " + exit)
                                            .doesNotContainIgnoringCase(family));
        }
        var read = socialWorker.read("/concerns/" + concern);
        assertThat(read.at("/content/NARR/people/0/role").asString()).isEqualTo("REFERRER");
        assertThat(read.at("/content/NARR/account").asString())
                .isEqualTo("[REFERRER] rang and [WITNESS] saw it");
        assertThat(read.at("/content/META/keyWorker").asString()).isEqualTo("STAFF");
        assertThat(read.at("/corrections/0/before/META/keyWorker").asString()).isEqualTo("STAFF");
    }

    @Test
    void control_names_of_whom_nobody_protects_leave_by_the_same_exits() {
        var plain =
                teacher.made(
                        "/concerns",
                        ("{'id':'$','subjects':['%s'],'content':{'PERP':{'people':["
                                        + "{'role':'SUSPECT','description':'x','name':'%s'}]}}}")
                                .formatted(child, SUSPECT));
        assertThat(teacher.get("/concerns/" + plain).body()).contains(SUSPECT);
        assertThat(teacher.get("/subjects/" + child + "/chronology").body()).contains(SUSPECT);
    }

    @Test
    void the_owner_releases_one_name_to_whom_it_names_and_takes_it_back() {
        var release = release("'namedPerson':'" + REFERRER + "','agencies':['csc']");
        var full = socialWorker.read("/concerns/" + concern);
        assertThat(full.at("/content/NARR/people/0/name").asString()).isEqualTo(name("Referrer"));
        assertThat(full.at("/content/NARR/account").asString())
                .isEqualTo(name("Referrer") + " rang and [WITNESS] saw it");
        // of others, and for others, nothing changed; the owner did not name itself
        assertThat(full.toString()).doesNotContain(name("Witness"), name("Staff"), name("Newer"));
        assertThat(teacher.get("/concerns/" + concern).body()).doesNotContain(family);
        assertThat(officer.get("/concerns/" + concern).body()).doesNotContain(family);

        var ruling = teacher.read("/rulings/" + full.path("rulingId").asString());
        assertThat(ruling.path("rules").valueStream())
                .anySatisfy(
                        rule -> {
                            assertThat(rule.path("rule").asString()).isEqualTo("C9");
                            assertThat(rule.path("did").asString()).isEqualTo("LIMITS");
                            assertThat(rule.at("/levels/NARR").asString()).isEqualTo("FULL");
                        });
        assertThat(ruling.path("factsCounted").toString()).contains(release);

        teacher.made("/restrictions/" + release + "/ending", "{'id':'$','reason':'enough'}");
        var after = socialWorker.read("/concerns/" + concern);
        assertThat(after.toString()).doesNotContain(family);
        assertThat(after.path("levels")).isEqualTo(full.path("levels"));
        assertThat(teacher.read("/restrictions/" + release).at("/namedPerson").asString())
                .isEqualTo(REFERRER);
    }

    @Test
    void a_field_is_released_to_everybody_the_owner_among_them() {
        release("'namedIn':'KEY_WORKER'");
        for (var who : List.of(teacher, socialWorker, officer)) {
            var read = who.read("/concerns/" + concern);
            assertThat(read.at("/content/META/keyWorker").asString()).isEqualTo(name("Newer"));
            assertThat(read.toString()).doesNotContain(name("Staff"), name("Referrer"));
        }
    }

    @Test
    void only_the_owner_releases_and_only_it_takes_back() {
        var body =
                "{'id':'$','kind':'NAME_RELEASE','record':'%s','namedIn':'KEY_WORKER',"
                        + "'reason':'x'}";
        refused(404, "not-found", socialWorker.post("/restrictions", body.formatted(concern)));
        refused(404, "not-found", teacher.post("/restrictions", body.formatted(UUID.randomUUID())));
        var release = release("'namedIn':'KEY_WORKER','agencies':['csc']");
        var ending = "/restrictions/" + release + "/ending";
        refused(404, "not-found", socialWorker.post(ending, "{'id':'$','reason':'x'}"));
        teacher.made(ending, "{'id':'$','reason':'x'}");
        refused(409, "restriction.already-ended", teacher.post(ending, "{'id':'$','reason':'x'}"));
        teacher.refused(
                422,
                "field.conflict",
                "/restrictions",
                "{'id':'$','kind':'NAME_RELEASE','record':'%s','reason':'x'}".formatted(concern));
        teacher.refused(
                422,
                "agency.unknown",
                "/restrictions",
                body.formatted(concern).replace("'reason'", "'agencies':['nowhere'],'reason'"));
    }

    private String release(String terms) {
        return teacher.made(
                "/restrictions",
                "{'id':'$','kind':'NAME_RELEASE','record':'%s',%s,'reason':'the court asked'}"
                        .formatted(concern, terms));
    }

    /** What each read exit says of the concern, headers included. */
    private Map<String, String> exits(Caseworker who) {
        var exits = new LinkedHashMap<String, String>();
        var paths = new ArrayList<String>();
        paths.add("/concerns/" + concern);
        paths.add("/subjects/" + child + "/chronology");
        paths.add("/records");
        paths.add("/subjects/" + child + "/disclosures");
        paths.add("/looks");
        var read = who.get("/concerns/" + concern);
        paths.add("/rulings/" + json(read).path("rulingId").asString());
        for (var part : json(read).path("history")) {
            for (var fields : part.path("content")) {
                var file = fields.at("/attachment/id").asString("");
                if (!file.isEmpty()) {
                    paths.add("/concerns/" + concern + "/attachments/" + file);
                }
            }
        }
        for (var path : paths) {
            var answer = who.get(path);
            exits.put(path, answer.headers().map() + " " + answer.body());
        }
        exits.put("feed", town.hub.feed(who.agency()).toString());
        return exits;
    }

    private void attach(String fileName) {
        var bytes = "nothing of interest".getBytes(StandardCharsets.UTF_8);
        teacher.made(
                "/concerns/" + concern + "/attachments",
                ("{'id':'$','name':'%s','mediaType':'text/plain','sha256':'%s',"
                                + "'description':'from %s','data':'%s'}")
                        .formatted(
                                fileName,
                                sha256(bytes),
                                name("Referrer"),
                                Base64.getEncoder().encodeToString(bytes)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
