package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * A school that pupils ask for what it holds.
 *
 * @param clerk who collects and marks
 * @param head who approves
 * @param social of the council that works with the pupils too
 */
record AskedSchool(Town town, Caseworker clerk, Caseworker head, Caseworker social) {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String PATH = "/subject-access-requests";
    static final String PLAIN = "{'id':'$'}";

    static AskedSchool in(Town town) {
        return new AskedSchool(
                town,
                new Caseworker(town.hub, "school", "PRACTITIONER", "s.clerk"),
                new Caseworker(town.hub, "school", "MASH", "s.head"),
                new Caseworker(town.hub, "csc", "PRACTITIONER", "c.social"));
    }

    /** Of a child: two concerns, a referral that the council acknowledged, and a look by it. */
    record Story(String child, String told, String hidden, String referral) {}

    Story story() {
        var child = town.subject("school");
        var told = concern(child, "came hungry on Monday");
        clerk.made("/concerns/" + told + "/attachments", file("a drawing"));
        var hidden = concern(child, "a neighbour told us in confidence");
        clerk.made("/concerns/" + hidden + "/attachments", file("a letter of the neighbour"));
        var referral =
                clerk.made(
                        "/referrals",
                        ("{'id':'$','subjects':['%s'],'receiver':'csc','route':'STATUTORY',"
                                        + "'help':'ADVICE','content':{'NARR':{'account':'please"
                                        + " help'}}}")
                                .formatted(child));
        social.made("/referrals/" + referral + "/acknowledgement", PLAIN);
        for (var one : List.of(told, hidden)) {
            clerk.made("/shares", share(one));
            social.read("/concerns/" + one);
            awaitLooked(child, one);
        }
        return new Story(child, told, hidden, referral);
    }

    /** The same child if nobody had told in confidence. */
    Story storyWithoutTheHidden() {
        var child = town.subject("school");
        var told = concern(child, "came hungry on Monday");
        clerk.made("/concerns/" + told + "/attachments", file("a drawing"));
        var referral =
                clerk.made(
                        "/referrals",
                        ("{'id':'$','subjects':['%s'],'receiver':'csc','route':'STATUTORY',"
                                        + "'help':'ADVICE','content':{'NARR':{'account':'please"
                                        + " help'}}}")
                                .formatted(child));
        social.made("/referrals/" + referral + "/acknowledgement", PLAIN);
        clerk.made("/shares", share(told));
        social.read("/concerns/" + told);
        awaitLooked(child, told);
        return new Story(child, told, "nothing", referral);
    }

    /** The list of looks may be a moment behind, and what is collected with it. */
    private void awaitLooked(String child, String record) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                clerk.read("/subjects/" + child + "/disclosures?limit=200")
                                        .path("items")
                                        .valueStream()
                                        .filter(
                                                one ->
                                                        one.path("exit")
                                                                .asString("")
                                                                .equals("RECORD"))
                                        .anyMatch(
                                                one ->
                                                        one.path("records")
                                                                .toString()
                                                                .contains(record)));
    }

    String concern(String child, String account) {
        return clerk.made(
                "/concerns",
                "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'%s'},"
                                .formatted(child, account)
                        + "'LEGAL':{'status':'advice of our solicitor'}}}");
    }

    private static String file(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return "{'id':'$','name':'a.txt','mediaType':'text/plain','sha256':'%s','data':'%s'}"
                .formatted(sha256(bytes), Base64.getEncoder().encodeToString(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String share(String record) {
        return ("{'id':'$','outcome':'SHARE','record':'%s','recipients':['csc'],"
                        + "'categories':['NARR'],'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                        + "'basis':{'article6':'PUBLIC_TASK'},'necessity':'n',"
                        + "'proportionality':'p','informed':'LATER'}")
                .formatted(record);
    }

    String received(String child) {
        return clerk.made(PATH, asked(child, Instant.now().minus(Duration.ofDays(1))));
    }

    private static String asked(String child, Instant when) {
        return ("{'id':'$','subject':'%1$s','requester':'THE_PERSON','name':'Ayla Fernsby',"
                        + "'reference':'SAR 12','receivedAt':'%2$s','identity':{"
                        + "'checkedBy':'Ola Brook','checkedAt':'%2$s','means':'PHOTO_DOCUMENT'}}")
                .formatted(child, when);
    }

    static String at(String request, String step) {
        return PATH + "/" + request + step;
    }

    String collected(String child) {
        var request = received(child);
        clerk.made(at(request, "/collection"), PLAIN);
        return request;
    }

    List<JsonNode> items(String request) {
        return clerk.read(at(request, "")).path("items").valueStream().toList();
    }

    /** Gives all but what others said, and the items of the hidden concern; in part the other. */
    static String marks(Story story, List<JsonNode> items) {
        var marks = new StringBuilder();
        for (var item : items) {
            var record = item.path("record").asString("");
            var number = item.path("number").asInt();
            marks.append(marks.isEmpty() ? "" : ",").append("{'item':").append(number);
            if (item.path("another").asBoolean()) {
                marks.append(",'withheld':").append(grounds("OTHER_AGENCY"));
            } else if (record.equals(story.hidden())) {
                marks.append(",'withheld':").append(grounds("PROTECTED_SOURCE"));
            } else if (record.equals(story.told()) && item.path("content").has("LEGAL")) {
                marks.append(",'redacted':[{'category':'LEGAL','grounds':")
                        .append(grounds("LEGAL_PRIVILEGE"))
                        .append("}]");
            }
            marks.append("}");
        }
        return "{'id':'$','marks':[" + marks + "]}";
    }

    static String grounds(String exemption) {
        return "{'exemption':'%s','judgedBy':'designated lead','note':'see the file'}"
                .formatted(exemption);
    }

    /** Of the working list as the head reads it now. */
    String approval(String request) {
        return "{'id':'$','entries':'%s'}"
                .formatted(head.read(at(request, "")).path("entries").asString());
    }

    static String release() {
        return "{'id':'$','how':'IN_PERSON','to':'Ayla Fernsby'}";
    }

    String released(Story story) {
        var request = collected(story.child());
        clerk.made(at(request, "/marks"), marks(story, items(request)));
        head.made(at(request, "/approval"), approval(request));
        clerk.made(at(request, "/release"), "{'id':'$','how':'IN_PERSON','to':'Ayla Fernsby'}");
        return request;
    }

    /** The school has a conflict of interest now: live whereabouts are kept from it. */
    void partedFrom(Story story) {
        clerk.made(
                "/restrictions",
                "{'id':'$','kind':'WHEREABOUTS','record':'%s','categories':['NARR'],'reason':'x'}"
                        .formatted(story.told()));
        clerk.made(
                "/restrictions",
                "{'id':'$','kind':'CONFLICT','subject':'%s','reason':'x'}"
                        .formatted(story.child()));
    }

    static List<String> owed(Caseworker who) {
        return who.read("/work/subject-access?limit=200")
                .path("items")
                .valueStream()
                .map(one -> one.path("request").asString())
                .toList();
    }

    byte[] bundle(String request) throws IOException, InterruptedException {
        var address = town.hub.to("/api/v1" + at(request, "/bundle"));
        var asked =
                address.header("Authorization", "Bearer " + town.hub.token("school", "MASH"))
                        .header("Purpose", "CHILD_PROTECTION")
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(asked, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
            return answer.body();
        }
    }

    static Map<String, byte[]> files(byte[] bundle) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static JsonNode entries(byte[] bundle) throws IOException {
        return JsonMapper.shared().readTree(files(bundle).get("bundle.json")).path("entries");
    }

    static String text(byte[] bundle) {
        return new String(bundle, StandardCharsets.UTF_8);
    }
}
