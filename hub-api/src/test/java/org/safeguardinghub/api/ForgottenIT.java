package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Caseworker.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.api.kafka.InboundEvents;
import org.safeguardinghub.forgetting.erase.ErasedEntries;
import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.InclusionReceipt;
import org.safeguardinghub.ledger.tree.Proofs;
import org.safeguardinghub.ledger.tree.TreeHash;
import org.safeguardinghub.replay.ReplayOutcome;
import org.safeguardinghub.replay.Replays;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Nothing of what was erased is left anywhere, and everything else is. */
class ForgottenIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RECORDS = 24;
    private static final String AGENCY = "oak";
    private static final String NUMBER = "9434765919";

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static Erasures oak;
    private static Caseworker system;

    @BeforeAll
    static void an_agency_that_sends_by_topic_too() throws Exception {
        hub = new HubWithBroker(folder);
        var operator = new Caseworker(hub, "hub-operator", "HUB_ADMIN", "o.operator");
        operator.made(
                "/agencies",
                "{'id':'$','agency':'%s','name':'An agency','kind':'SCHOOL','areas':['E08000021'],"
                                .formatted(AGENCY)
                        + "'desk':{'name':'Front door'},'credentials':"
                        + "[{'kind':'KAFKA_PRINCIPAL','name':'%s'}]}"
                                .formatted(HubWithBroker.SCHOOL.name()));
        oak = Erasures.of(hub, AGENCY);
        system = new Caseworker(hub, AGENCY, "PUBLISHER", "x.system");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void no_word_of_an_erased_record_is_left_in_tables_topics_or_views() throws Exception {
        var name = word();
        var account = word();
        var file = word();
        var plate = word().substring(0, 12);
        var words = List.of(name, account, file, plate);
        var everywhere =
                new Canaries(
                        hub,
                        List.of(
                                "hub.inbound." + AGENCY,
                                "hub.replies." + AGENCY,
                                "hub.feed." + AGENCY));
        var child =
                sentByTopic(
                        "/api/v1/subjects",
                        "{'id':'$','content':{'ID':{'givenName':'Ayla','familyName':'%s',"
                                        .formatted(name)
                                + "'dateOfBirth':'2012-03-04','identifiers':"
                                + "[{'scheme':'NHS','value':'%s'}]}}}".formatted(NUMBER));
        var concern =
                sentByTopic(
                        "/api/v1/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'%s'},"
                                        .formatted(child, account)
                                + "'PERP':{'vehicles':[{'description':'red','identifier':'%s'}]}}}"
                                        .formatted(plate));
        var attachment = "/concerns/" + concern + "/attachments";
        var attached = attachment + "/" + system.made(attachment, file(file));
        var kept = system.made("/subjects", "{'id':'$','content':{'ID':{'preferredName':'Bo'}}}");
        awaitFound("ONE");
        assertThat(system.read("/concerns/" + concern).toString()).contains(account, plate);
        assertThat(system.get(attached).body()).isEqualTo(file);
        assertThat(everywhere.found(words))
                .as("control: before the erasure")
                .contains("topic hub.inbound." + AGENCY);
        assertThat(digestsOf(child, concern)).as("control: of views").isPositive();

        oak.erased(concern, child);

        assertThat(hub.part(ErasedEntries.class).indexes())
                .containsAll(entriesOf(child, concern, attached))
                .doesNotContainAnyElementsOf(entriesOf(kept));
        assertThat(everywhere.found(words)).isEmpty();
        assertThat(digestsOf(child, concern)).isZero();
        awaitFound("NONE");
        assertThat(system.read("/concerns/" + concern).toString()).doesNotContain(account, plate);
        assertThat(system.read("/subjects/" + child).toString()).doesNotContain(name, NUMBER);
        assertThat(system.get(attached).statusCode()).isEqualTo(404);
    }

    @Test
    void control_a_word_in_a_table_is_found_as_text_and_as_bytes() throws Exception {
        var word = word();
        var everywhere = new Canaries(hub, List.of());
        try (var connection = hub.keysAsOwner();
                var statement = connection.createStatement()) {
            statement.execute("create table planted (said bytea)");
            statement.execute("insert into planted values ('" + word + "'::bytea)");
            assertThat(everywhere.found(List.of(word))).containsExactly("table public.planted");
            statement.execute("drop table planted");
            statement.execute("create table planted (said jsonb)");
            statement.execute("insert into planted values ('{\"a\":\"" + word + "\"}')");
            assertThat(everywhere.found(List.of(word))).containsExactly("table public.planted");
            statement.execute("drop table planted");
        }
    }

    /** A record, the words that nothing else says, and how it read before anything was erased. */
    private record Told(String id, String path, List<String> words, JsonNode before) {
        static Told of(String kind, String id, List<String> words) {
            var path = "/" + kind + "/" + id;
            var before = system.read(path);
            assertThat(before.toString()).contains(words);
            return new Told(id, path, words, before);
        }

        JsonNode now() {
            return system.read(path);
        }
    }

    /** Records with words of their own, corrected at random; some are erased. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void of_a_random_history_what_is_erased_is_gone_and_all_else_is_as_it_was(long seed)
            throws Exception {
        var random = new Random(seed);
        var told = history(random);
        var receipts = receipts();
        Collections.shuffle(told, random);
        var erased = told.subList(0, RECORDS / 3);
        erasedInParts(erased.stream().map(Told::id).toList(), random);

        for (var view : List.of("search", "patterns", "audit")) {
            assertThat(hub.part(Replays.class).replay(view, false))
                    .as(view)
                    .isInstanceOf(ReplayOutcome.Switched.class);
        }
        for (var one : erased) {
            var now = one.now();
            assertThat(now.toString()).doesNotContain(one.words());
            assertThat(now.path("content")).isEmpty();
            assertThat(now.path("levels")).isEqualTo(one.before().path("levels"));
        }
        for (var one : told.subList(RECORDS / 3, RECORDS)) {
            assertThat(withoutRuling(one.now())).isEqualTo(withoutRuling(one.before()));
        }
        var gone = erased.stream().flatMap(one -> one.words().stream()).toList();
        assertThat(new Canaries(hub, List.of()).found(gone)).isEmpty();
        receipts.forEach(ForgottenIT::stillHolds);
        assertThat(changed(receipts.getFirst())).as("control").isFalse();
    }

    private static List<Told> history(Random random) {
        var told = new ArrayList<Told>();
        var children = new ArrayList<String>();
        for (int n = 0; n < RECORDS; n++) {
            var words = new ArrayList<>(List.of(word()));
            if (children.isEmpty() || random.nextInt(3) == 0) {
                var child =
                        system.made(
                                "/subjects",
                                "{'id':'$','content':{'ID':{'preferredName':'%s'}}}"
                                        .formatted(words.getFirst()));
                children.add(child);
                told.add(Told.of("subjects", child, words));
            } else {
                var child = children.get(random.nextInt(children.size()));
                var concern = concern(child, words.getFirst(), random);
                if (random.nextBoolean()) {
                    words.add(word());
                    system.made(
                            "/concerns/" + concern + "/corrections", correction(words.getLast()));
                }
                told.add(Told.of("concerns", concern, words));
            }
        }
        return told;
    }

    private static String concern(String child, String word, Random random) {
        var more =
                random.nextBoolean() ? ",'EDU':{'setting':'Oak House'}" : ",'ADDR':{'line1':'x'}";
        return system.made(
                "/concerns",
                "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'%s'}%s}}"
                        .formatted(child, word, more));
    }

    private static String correction(String word) {
        return "{'id':'$','reason':'OTHER','whatWasWrong':'w','content':{'NARR':{'account':'%s'}}}"
                .formatted(word);
    }

    /** In as many erasures as come of it, all under way at once. */
    private static void erasedInParts(List<String> erased, Random random) {
        var erasures = new ArrayList<String>();
        for (int from = 0; from < erased.size(); ) {
            int until = Math.min(erased.size(), from + 1 + random.nextInt(3));
            erasures.add(oak.approvedOnce(erased.subList(from, until).toArray(String[]::new)));
            from = until;
        }
        erasures.forEach(oak::approvedLast);
        erasures.forEach(oak::awaitErased);
    }

    /** Of every event up to now. */
    private static List<InclusionReceipt> receipts() {
        var ledger = hub.part(LedgerReading.class);
        long size = hub.count("select position from event_head");
        await().atMost(PATIENCE).until(() -> ledger.size() >= size);
        var receipts = new ArrayList<InclusionReceipt>();
        for (long index = 0; index < size; index++) {
            receipts.add(ledger.receipt(index).orElseThrow());
        }
        return receipts;
    }

    /** An old proof, of the entry as it is now and under the checkpoint of then. */
    private static void stillHolds(InclusionReceipt old) {
        var now = hub.part(LedgerReading.class).receipt(old.index()).orElseThrow();
        var then = Checkpoint.parse(old.checkpoint().text()).orElseThrow();
        assertThat(
                        Proofs.includes(
                                then.root(),
                                then.size(),
                                TreeHash.ofLeaf(now.entry()),
                                old.index(),
                                old.path()))
                .isTrue();
    }

    private static boolean changed(InclusionReceipt old) {
        var then = Checkpoint.parse(old.checkpoint().text()).orElseThrow();
        var other = old.entry().clone();
        other[other.length - 1] ^= 1;
        return Proofs.includes(
                then.root(), then.size(), TreeHash.ofLeaf(other), old.index(), old.path());
    }

    /** Each look has a ruling of its own. */
    private static String withoutRuling(JsonNode entry) {
        return entry.toString().replaceAll("\"(rulingId|position)\":\"[^\"]*\"", "");
    }

    private static String sentByTopic(String path, String body) throws Exception {
        var command = UUID.randomUUID().toString();
        var event =
                InboundEvents.of(path, "", body.replace('\'', '"').replace("$", command))
                        .orElseThrow();
        var offset =
                InboundEvents.send(hub, HubWithBroker.SCHOOL, AGENCY, List.of(event)).getFirst();
        await().atMost(PATIENCE).until(() -> !reply(offset).isMissingNode());
        var reply = reply(offset);
        assertThat(reply.at("/data/status").asInt()).as(reply.toString()).isEqualTo(201);
        return reply.at("/data/created").asString();
    }

    private static JsonNode reply(long offset) {
        return hub.topic("hub.replies." + AGENCY).stream()
                .filter(one -> one.path("inboundoffset").asString().equals("" + offset))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static String file(String words) throws Exception {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return "{'id':'$','name':'a.txt','mediaType':'text/plain','sha256':'%s','data':'%s'}"
                .formatted(
                        HexFormat.of().formatHex(digest),
                        Base64.getEncoder().encodeToString(bytes));
    }

    private static void awaitFound(String how) {
        var body =
                "{'identifier':{'scheme':'NHS','value':'%s'}}".formatted(NUMBER).replace('\'', '"');
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                json(oak.proposer().post("/subjects/search", body))
                                                        .path("found")
                                                        .asString())
                                        .isEqualTo(how));
    }

    /** Of whatever was said by the agency under these ids. */
    private static List<Long> entriesOf(String... paths) {
        var entries = new ArrayList<Long>();
        for (var path : paths) {
            var id = path.substring(path.lastIndexOf('/') + 1);
            long first =
                    hub.count(
                            "select min(position) - 1 from event where 'record:%s' = any(tags)"
                                    .formatted(id));
            entries.add(first);
        }
        return entries;
    }

    private static long digestsOf(String child, String concern) {
        return hub.count(
                "select (select count(*) from subject_search where subject = '%s')".formatted(child)
                        + " + (select count(*) from named_thing where record = '%s')"
                                .formatted(concern));
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
