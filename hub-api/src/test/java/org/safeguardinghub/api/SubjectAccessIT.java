package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Caseworker.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.clock.breachclock.OverdueWatch;
import org.safeguardinghub.subjectaccess.bundle.BundleCheck;
import org.safeguardinghub.subjectaccess.bundle.BundleCheck.Fault;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/** A pupil asks the school for what it holds, and is answered step by step by its people. */
class SubjectAccessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PATH = "/subject-access-requests";
    private static final String PLAIN = "{'id':'$'}";

    @TempDir static Path folder;
    private static Town town;
    private static Caseworker clerk;
    private static Caseworker head;
    private static Caseworker social;

    @BeforeAll
    static void a_town() throws IOException {
        town = new Town(folder);
        clerk = new Caseworker(town.hub, "school", "PRACTITIONER", "s.clerk");
        head = new Caseworker(town.hub, "school", "MASH", "s.head");
        social = new Caseworker(town.hub, "csc", "PRACTITIONER", "c.social");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    /** Of a child: two concerns, a referral that the council acknowledged, and a look by it. */
    private record Story(String child, String told, String hidden, String referral) {}

    private static Story story() {
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

    /** The list of looks may be a moment behind, and what is collected with it. */
    private static void awaitLooked(String child, String record) {
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

    private static String concern(String child, String account) {
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

    private static String asked(String child, Instant when) {
        return ("{'id':'$','subject':'%1$s','requester':'THE_PERSON','name':'Ayla Fernsby',"
                        + "'reference':'SAR 12','receivedAt':'%2$s','identity':{"
                        + "'checkedBy':'Ola Brook','checkedAt':'%2$s','means':'PHOTO_DOCUMENT'}}")
                .formatted(child, when);
    }

    private static String received(String child) {
        return clerk.made(PATH, asked(child, Instant.now().minus(Duration.ofDays(1))));
    }

    private static String at(String request, String step) {
        return PATH + "/" + request + step;
    }

    private static String collected(String child) {
        var request = received(child);
        clerk.made(at(request, "/collection"), PLAIN);
        return request;
    }

    private static List<JsonNode> items(String request) {
        return clerk.read(at(request, "")).path("items").valueStream().toList();
    }

    /** Gives all but what others said, and the items of the hidden concern; in part the other. */
    private static String marks(Story story, List<JsonNode> items) {
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

    private static String grounds(String exemption) {
        return "{'exemption':'%s','judgedBy':'designated lead','note':'see the file'}"
                .formatted(exemption);
    }

    /** Of the working list as the head reads it now. */
    private static String approval(String request) {
        return "{'id':'$','entries':'%s'}"
                .formatted(head.read(at(request, "")).path("entries").asString());
    }

    private static String released(Story story) {
        var request = collected(story.child());
        clerk.made(at(request, "/marks"), marks(story, items(request)));
        head.made(at(request, "/approval"), approval(request));
        clerk.made(at(request, "/release"), "{'id':'$','how':'IN_PERSON','to':'Ayla Fernsby'}");
        return request;
    }

    @Test
    void from_the_request_to_the_bundle_step_by_step() throws Exception {
        var story = story();
        var request = received(story.child());
        assertThat(clerk.read(at(request, "")).path("state").asString()).isEqualTo("RECEIVED");
        refused(409, "subject-access.not-released", clerk.get(at(request, "/bundle")));

        clerk.made(at(request, "/collection"), PLAIN);
        var list = clerk.read(at(request, ""));
        assertThat(list.path("state").asString()).isEqualTo("COLLECTED");
        assertThat(list.path("checkedBy").asString()).isEqualTo("Ola Brook");
        assertThat(list.path("identityCheckedAt").asString()).isNotEmpty();
        var items = items(request);
        assertInTime(items);
        assertThat(items.stream().map(one -> one.path("record").asString("")))
                .contains(story.child(), story.told(), story.hidden(), story.referral());
        assertThat(items.stream().map(one -> one.path("kind").asString()))
                .contains("BEGINNING", "ADDITION", "DISCLOSURE");
        assertThat(items)
                .as("nothing is answered by the hub")
                .allMatch(one -> one.path("inBundle").asString().equals("NOT_TOLD"))
                .noneMatch(one -> one.has("mark"));
        var suggested =
                items.stream()
                        .filter(one -> one.path("record").asString("").equals(story.hidden()))
                        .map(one -> one.path("suggested").toString());
        assertThat(suggested).anyMatch(one -> one.contains("COURT_PAPERS"));

        var others = items.stream().filter(one -> one.path("another").asBoolean()).toList();
        assertThat(others).as("of the council's acknowledgement").isNotEmpty();
        clerk.refused(
                409,
                "subject-access.another-agencys",
                at(request, "/marks"),
                "{'id':'$','marks':[{'item':" + others.getFirst().path("number").asInt() + "}]}");
        head.refused(
                409, "subject-access.not-all-marked", at(request, "/approval"), approval(request));
        clerk.made(at(request, "/marks"), marks(story, items));
        clerk.refused(409, "subject-access.same-hand", at(request, "/approval"), approval(request));
        head.actingFor("s.clerk")
                .refused(
                        409,
                        "subject-access.same-hand",
                        at(request, "/approval"),
                        approval(request));
        clerk.refused(409, "subject-access.not-approved", at(request, "/release"), release());
        head.made(at(request, "/approval"), approval(request));
        clerk.refused(409, "subject-access.not-released", at(request, "/delivery"), PLAIN);
        clerk.made(at(request, "/release"), release());

        var answered = clerk.read(at(request, ""));
        assertThat(answered.path("state").asString()).isEqualTo("RELEASED");
        assertThat(answered.at("/release/to").asString()).isEqualTo("Ayla Fernsby");
        assertThat(answered.at("/release/requester").asString()).isEqualTo("THE_PERSON");
        assertThat(answered.at("/release/how").asString()).isEqualTo("IN_PERSON");
        assertThat(answered.at("/release/by").asString()).isEqualTo("s.clerk");

        var bundle = bundle(request);
        var files = files(bundle);
        assertThat(files).hasSize(4).containsKeys("bundle.html", "bundle.json", "manifest.json");
        var drawn =
                entries(bundle)
                        .valueStream()
                        .filter(one -> one.has("file"))
                        .map(one -> one.path("file").asString())
                        .toList();
        assertThat(drawn).hasSize(1);
        assertThat(files.get(drawn.getFirst()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("a drawing");
        var text = text(bundle);
        assertThat(text)
                .contains("came hungry on Monday", "please help", "LEGAL_PRIVILEGE", "csc")
                .doesNotContain(
                        "in confidence",
                        "a letter of the neighbour",
                        "advice of our solicitor",
                        "PROTECTED_SOURCE",
                        "OTHER_AGENCY",
                        "acknowledged",
                        "designated lead",
                        "see the file",
                        "Ola Brook",
                        story.hidden(),
                        story.child());
        assertThat(bundle(request)).as("made again").isEqualTo(bundle);

        clerk.made(at(request, "/delivery"), PLAIN);
        var over = clerk.read(at(request, ""));
        assertThat(over.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(over.at("/release/deliveredAt").asString()).isNotEmpty();
        clerk.refused(409, "subject-access.over", at(request, "/collection"), PLAIN);
    }

    @Test
    void what_is_hidden_between_release_and_fetch_loses_no_answer() throws Exception {
        var story = story();
        var request = released(story);
        partedFrom(story);
        refused(409, "subject-access.changed", clerk.get(at(request, "/bundle")));
        await().atMost(PATIENCE).until(() -> owed(clerk).contains(request));

        clerk.made(at(request, "/collection"), PLAIN);
        clerk.refused(409, "subject-access.not-released", at(request, "/delivery"), PLAIN);
        clerk.made(at(request, "/marks"), marks(story, items(request)));
        head.made(at(request, "/approval"), approval(request));
        clerk.made(at(request, "/release"), release());
        assertThat(text(bundle(request))).doesNotContain("came hungry on Monday");
        var erasure =
                "{'id':'$','records':['%s'],'ground':'HELD_IN_ERROR','reason':'x'}"
                        .formatted(story.hidden());
        clerk.refused(409, "erasure.asked-for", "/erasures", erasure);
        clerk.made(at(request, "/delivery"), PLAIN);
        clerk.made("/erasures", erasure);
        await().atMost(PATIENCE).until(() -> !owed(clerk).contains(request));
    }

    private static String release() {
        return "{'id':'$','how':'IN_PERSON','to':'Ayla Fernsby'}";
    }

    private static void assertInTime(List<JsonNode> items) {
        var times = items.stream().map(one -> Instant.parse(one.path("at").asString())).toList();
        assertThat(times).isSorted();
        assertThat(items.stream().map(one -> one.path("number").asInt()).distinct())
                .hasSameSizeAs(items);
    }

    @Test
    void what_must_not_be_told_leaves_no_trace_in_what_is_given() throws Exception {
        var whole = entries(bundle(released(story())));
        var rest = entries(bundle(released(storyWithoutTheHidden())));
        assertThat(shape(whole)).isEqualTo(shape(rest));
    }

    /** The same child if nobody had told in confidence. */
    private static Story storyWithoutTheHidden() {
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

    /** All but the times and ids, which differ between two children. */
    private static String shape(JsonNode entries) {
        return entries.toString()
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "*")
                .replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "*");
    }

    @Test
    void a_release_is_an_event_and_each_fetch_a_disclosure_of_what_was_given() throws Exception {
        var story = story();
        var request = collected(story.child());
        clerk.made(at(request, "/marks"), marks(story, items(request)));
        head.made(at(request, "/approval"), approval(request));
        var before = left();
        var release = release().replace("$", UUID.randomUUID().toString());
        clerk.made(at(request, "/release"), release);
        assertThat(clerk.post(at(request, "/release"), release).statusCode())
                .as("sent again")
                .isEqualTo(200);
        assertThat(left()).as("nothing has left yet").isEqualTo(before);
        var first = bundle(request);
        assertThat(bundle(request)).isEqualTo(first);
        assertThat(left()).isEqualTo(before + 2);
        assertThat(
                        town.hub.count(
                                "select count(*) from event where name = 'subject-access.released'"
                                        + " and array_to_string(tags, ' ') like '%"
                                        + request
                                        + "%'"))
                .isEqualTo(1);
        await().atMost(PATIENCE).until(() -> !disclosed(story, "SUBJECT_BUNDLE").isEmpty());
        assertThat(disclosed(story, "SUBJECT_BUNDLE"))
                .allMatch(one -> one.path("records").toString().contains(story.told()))
                .noneMatch(one -> one.path("records").toString().contains(story.hidden()));
    }

    @Test
    void an_approval_is_of_the_marks_that_were_read_and_of_no_others() {
        var child = town.subject("school");
        concern(child, "told in confidence");
        var request = collected(child);
        var all = items(request);
        var last = all.getLast().path("number").asInt();
        var withheld =
                all.stream()
                        .map(
                                one ->
                                        one.path("number").asInt() == last
                                                ? "{'item':%d,'withheld':%s}"
                                                        .formatted(
                                                                last, grounds("PROTECTED_SOURCE"))
                                                : "{'item':%d}"
                                                        .formatted(one.path("number").asInt()))
                        .collect(Collectors.joining(","));
        clerk.made(at(request, "/marks"), "{'id':'$','marks':[" + withheld + "]}");
        var read = approval(request);
        clerk.made(at(request, "/marks"), "{'id':'$','marks':[{'item':%d}]}".formatted(last));
        head.refused(409, "subject-access.changed", at(request, "/approval"), read);
        head.made(at(request, "/approval"), approval(request));
    }

    /** How often the log says that a bundle left. */
    private static long left() {
        return town.hub.count(
                "select count(*) from event where name = 'answer.ruled'"
                        + " and position(convert_to('SUBJECT_BUNDLE', 'UTF8') in payload) > 0");
    }

    private static List<JsonNode> disclosed(Story story, String exit) {
        return clerk.read("/subjects/" + story.child() + "/disclosures?limit=200")
                .path("items")
                .valueStream()
                .filter(one -> one.path("exit").asString("").equals(exit))
                .toList();
    }

    @Test
    void a_copy_that_was_changed_is_found_by_the_manifest_of_the_release() throws Exception {
        var request = released(story());
        var manifest = clerk.read(at(request, "")).at("/release/manifest").asString();
        var bundle = bundle(request);
        assertThat(BundleCheck.faults(bundle, manifest)).isEmpty();
        var place = new String(bundle, StandardCharsets.ISO_8859_1).indexOf("\"sha256\":\"") + 10;
        var changed = bundle.clone();
        changed[place] = (byte) (changed[place] == 'a' ? 'b' : 'a');
        assertThat(BundleCheck.faults(changed, manifest)).isNotEmpty();
        assertThat(BundleCheck.faults(bundle, "0".repeat(64)))
                .containsExactly(Fault.OTHER_MANIFEST);
    }

    @Test
    void what_came_later_is_collected_again_and_approved_again() {
        var story = story();
        var request = collected(story.child());
        var before = items(request);
        clerk.made(at(request, "/marks"), marks(story, before));
        head.made(at(request, "/approval"), approval(request));
        concern(story.child(), "came late");
        clerk.made(at(request, "/collection"), PLAIN);
        clerk.refused(409, "subject-access.not-approved", at(request, "/release"), release());
        var after = items(request);
        assertThat(after).hasSizeGreaterThan(before.size());
        var marked = after.stream().filter(one -> one.has("mark")).toList();
        assertThat(marked).hasSameSizeAs(before);
        assertThat(clerk.read(at(request, "")).path("state").asString()).isEqualTo("COLLECTED");
    }

    @Test
    void what_can_no_longer_be_read_as_it_was_approved_is_not_released() {
        var story = story();
        var request = collected(story.child());
        clerk.made(at(request, "/marks"), marks(story, items(request)));
        head.made(at(request, "/approval"), approval(request));
        partedFrom(story);
        clerk.refused(409, "subject-access.changed", at(request, "/release"), release());
    }

    /** The school has a conflict of interest now: live whereabouts are kept from it. */
    private static void partedFrom(Story story) {
        clerk.made(
                "/restrictions",
                "{'id':'$','kind':'WHEREABOUTS','record':'%s','categories':['NARR'],'reason':'x'}"
                        .formatted(story.told()));
        clerk.made(
                "/restrictions",
                "{'id':'$','kind':'CONFLICT','subject':'%s','reason':'x'}"
                        .formatted(story.child()));
    }

    @Test
    void to_an_excluded_person_and_to_other_agencies_the_request_is_not_there() {
        var request = released(story());
        var child = clerk.read(at(request, "")).path("subject").asString();
        var waiting = received(child);
        var relative = new Caseworker(town.hub, "school", "PRACTITIONER", "s.relative");
        assertThat(relative.get(at(request, "")).statusCode()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> owed(relative).contains(waiting));
        clerk.made(
                "/restrictions",
                ("{'id':'$','kind':'EXCLUSION','subject':'%s','person':'s.relative',"
                                + "'reason':'An uncle'}")
                        .formatted(child));
        for (var who : List.of(relative, social)) {
            refused(404, "not-found", who.get(at(request, "")));
            refused(404, "not-found", who.get(at(request, "/bundle")));
            who.refused(404, "not-found", at(waiting, "/collection"), PLAIN);
            who.refused(404, "not-found", at(waiting, "/marks"), "{'id':'$','marks':[{'item':1}]}");
            assertThat(owed(who)).doesNotContain(waiting);
        }
        assertThat(owed(clerk)).contains(waiting);
    }

    @Test
    void what_is_kept_of_a_refused_look_tells_no_hidden_request_from_an_absent_one() {
        var child = town.subject("school");
        concern(child, "came hungry on Monday");
        var request = received(child);
        var nephew = new Caseworker(town.hub, "school", "PRACTITIONER", "s.nephew");
        nephew.read(at(request, ""));
        clerk.made(
                "/restrictions",
                ("{'id':'$','kind':'EXCLUSION','subject':'%s','person':'s.nephew',"
                                + "'reason':'An uncle'}")
                        .formatted(child));
        var absent = UUID.randomUUID().toString();
        for (var step : List.of("", "/bundle")) {
            var hidden = told(nephew, request, step);
            assertThat(hidden).isEqualTo(told(nephew, absent, step)).doesNotContain(child);
            assertThat(hidden).contains("ASKED");
        }
        await().atMost(PATIENCE)
                .until(() -> looks(nephew).stream().filter(l -> isAt(l, absent)).count() == 2);
        var refused = looks(nephew).subList(0, 4);
        assertThat(refused.stream().filter(look -> isAt(look, request))).hasSize(2);
        assertThat(refused).noneMatch(look -> look.has("askedSubject"));
        assertThat(looks(nephew).get(4).path("askedSubject").asString())
                .as("control: what was answered names the person")
                .isEqualTo(child);
    }

    /** All that the 404 and the rulings behind it say, without times and the id that was asked. */
    private static String told(Caseworker who, String request, String step) {
        var answer = who.get(at(request, step));
        refused(404, "not-found", answer);
        var ruling = Caseworker.json(answer).path("rulingId").asString();
        var told = new StringBuilder(answer.body());
        var number = ruling.lastIndexOf('.') + 1;
        for (int n = 0; n < 4; n++) {
            var one = who.get("/rulings/" + ruling.substring(0, number) + n);
            told.append(one.statusCode()).append(n == 0 ? one.body() : "");
        }
        return told.toString()
                .replace(request, "ASKED")
                .replace(ruling, "RULING")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "*");
    }

    private static List<JsonNode> looks(Caseworker who) {
        return who.read("/looks?limit=50")
                .path("items")
                .valueStream()
                .filter(look -> look.path("exit").asString().equals("SUBJECT_ACCESS"))
                .toList();
    }

    private static boolean isAt(JsonNode look, String request) {
        return look.path("askedRecord").asString("").equals(request);
    }

    private static List<String> owed(Caseworker who) {
        return who.read("/work/subject-access?limit=200")
                .path("items")
                .valueStream()
                .map(one -> one.path("request").asString())
                .toList();
    }

    @Test
    void a_request_is_due_within_a_month_until_it_is_answered() {
        var story = story();
        var request = received(story.child());
        await().atMost(PATIENCE).until(() -> owed(clerk).contains(request));
        var due = Instant.parse(clerk.read(at(request, "")).path("due").asString());
        assertThat(due)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(26)),
                        Instant.now().plus(Duration.ofDays(38)));
        clerk.made(
                at(request, "/extension"),
                "{'id':'$','ground':'COMPLEX','told':'There are many files'}");
        var extended = clerk.read(at(request, ""));
        assertThat(extended.path("extended").asBoolean()).isTrue();
        assertThat(Instant.parse(extended.path("due").asString()))
                .isAfter(due.plus(Duration.ofDays(55)));

        town.hub.part(OverdueWatch.class).look(Instant.now().plus(Duration.ofDays(3 * 365)));
        await().atMost(PATIENCE)
                .until(
                        () ->
                                clerk.read("/work/subject-access?limit=200")
                                        .path("items")
                                        .valueStream()
                                        .filter(
                                                one ->
                                                        one.path("request")
                                                                .asString()
                                                                .equals(request))
                                        .anyMatch(one -> one.has("breachedAt")));
        clerk.made(
                at(request, "/closing"),
                "{'id':'$','ground':'WITHDRAWN','reason':'She wrote to us'}");
        await().atMost(PATIENCE).until(() -> !owed(clerk).contains(request));
        var closed = clerk.read(at(request, ""));
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/closing/ground").asString()).isEqualTo("WITHDRAWN");
        clerk.refused(409, "subject-access.over", at(request, "/collection"), PLAIN);
    }

    @Test
    void what_was_judged_and_on_which_ground_it_was_refused_is_sealed_in_the_log() {
        released(story());
        var request = received(town.subject("school"));
        clerk.made(
                at(request, "/closing"),
                "{'id':'$','ground':'NOT_ENTITLED','reason':'Not hers to ask'}");
        for (var word : List.of("PROTECTED_SOURCE", "NOT_ENTITLED", "designated lead", "SAR 12")) {
            assertThat(
                            town.hub.count(
                                    "select count(*) from event where name like 'subject-access.%'"
                                            + " and position(convert_to('"
                                            + word
                                            + "', 'UTF8') in payload) > 0"))
                    .as(word)
                    .isZero();
        }
        assertThat(
                        town.hub.count(
                                "select count(*) from event where name like 'subject-access.%'"
                                        + " and position(convert_to('THE_PERSON', 'UTF8') in"
                                        + " payload) > 0"))
                .as("control: what is not sealed is found")
                .isPositive();
    }

    private static byte[] bundle(String request) throws IOException, InterruptedException {
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

    private static Map<String, byte[]> files(byte[] bundle) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static JsonNode entries(byte[] bundle) throws IOException {
        return JsonMapper.shared().readTree(files(bundle).get("bundle.json")).path("entries");
    }

    private static String text(byte[] bundle) {
        return new String(bundle, StandardCharsets.UTF_8);
    }
}
