package org.safeguardinghub.api.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.exits.Exits;
import org.safeguardinghub.api.inference.Universe;
import org.safeguardinghub.api.kafka.InboundEvents;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hidden is answered like absent: every operation that names anything, asked for what is there but
 * hidden and for what is not there, gives the same status, the same headers and the same bytes. The
 * ids of answers and of new things are random, and the time is another.
 */
class HiddenPairsIT {
    private static final int PAIRS = 2_000;
    private static final String FAR = "far-licensing";
    private static final String POST = "post-school";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What is taken of whomever it names: 0020 and 0044 say why. */
    private static final Set<String> LOOK_NOBODY_UP = Set.of("placeLegalHold", "askReview");

    /** Hidden from nobody who may ask at all, any agency's auditor: 0033 says why. */
    private static final Set<String> FOR_EVERY_AUDITOR = Set.of("readProof");

    private static final int SENDERS = 4;
    private static final Pattern ID = Universe.ID;

    private static final Pattern NAMED_BY_ID = Pattern.compile("\\{(id|event|eventId)}");

    private static final Pattern POSITION = Pattern.compile("(?<=\"position\":\")[^\"]+");

    /** The time, and when a server is done with a connection, whatever was asked on it. */
    private static final Set<String> UNRELATED = Set.of("date", "connection");

    private static final Set<String> OPAQUE = Set.of("hub-as-of", "hub-position");

    @TempDir static Path folder;
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static Scene scene;
    private static Universe elsewhere;
    private static JsonNode description;

    @BeforeAll
    static void a_hub_with_something_of_each_kind() throws Exception {
        scene = new Scene(new HubWithBroker(folder));
        elsewhere = Elsewhere.of(scene);
        scene.made(
                "hub-operator",
                "/agencies",
                "{'id':'$','agency':'%s','name':'An agency','kind':'LA_LICENSING',".formatted(FAR)
                        + "'areas':['E06000060'],'desk':{'name':'Front door'}}");
        scene.made(
                "hub-operator",
                "/agencies",
                "{'id':'$','agency':'%s','name':'An agency','kind':'SCHOOL',".formatted(POST)
                        + "'areas':['E06000060'],'desk':{'name':'Front door'},'credentials':"
                        + "[{'kind':'KAFKA_PRINCIPAL','name':'%s'}]}"
                                .formatted(HubWithBroker.SCHOOL.name()));
        description = Documented.description(scene.hub);
    }

    @AfterAll
    static void stop() {
        scene.hub.close();
    }

    /** What was asked, and the two answers. */
    private record Pair(Operation operation, String hidden, String absent) {
        boolean tellsApart() {
            return !hidden.equals(absent);
        }
    }

    @Test
    void two_thousand_pairs_of_hidden_and_absent_read_alike() throws Exception {
        var naming = naming();
        var asked = new ArrayList<Operation>();
        while (asked.size() < PAIRS) {
            naming.stream()
                    .filter(operation -> !FOR_EVERY_AUDITOR.contains(operation.id()))
                    .forEach(operation -> asked.add(byWhomItIsHiddenFrom(operation)));
        }
        var pairs = pairs(asked, FAR);
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(PAIRS);
        assertThat(operations(pairs.stream().filter(Pair::tellsApart).toList())).isEmpty();
        assertThat(reads(naming)).isEqualTo(readsThatNameSomething());
        assertThat(pairs)
                .filteredOn(pair -> pair.operation().method().equals("GET"))
                .allMatch(pair -> pair.hidden().startsWith("404"));
        assertThat(operations(pairs.stream().filter(p -> p.hidden().startsWith("404")).toList()))
                .as("commands and reads that are answered with the one 404")
                .hasSizeGreaterThan(50);
    }

    /** By whoever may do all else that the command asks for. */
    @Test
    void no_inference_of_every_command() {
        var naming = new TreeSet<String>();
        var pairs = new ArrayList<Pair>();
        long before = stored();
        long accepted = 0;
        for (var operation : scene.commandsOfAgencies()) {
            for (var named : Naming.of(scene, elsewhere, description, operation)) {
                naming.add(Exits.nameOf(operation.id()));
                var pair = pair(named);
                pairs.add(pair);
                accepted += LOOK_NOBODY_UP.contains(operation.id()) ? 2 : 0;
            }
        }
        assertThat(pairs.stream().filter(Pair::tellsApart)).isEmpty();
        assertThat(operations(pairs.stream().filter(p -> !p.hidden().startsWith("4")).toList()))
                .isEqualTo(LOOK_NOBODY_UP);
        assertThat(stored()).as("events").isLessThanOrEqualTo(before + accepted);
        assertThat(pairs).filteredOn(p -> p.hidden().startsWith("404")).hasSizeGreaterThan(100);
        assertThat(Exits.namingNothing()).doesNotContainAnyElementsOf(naming);
        naming.addAll(Exits.namingNothing());
        assertThat(naming).containsAll(Exits.commands());
    }

    @Test
    void control_a_command_that_names_what_is_there_is_answered_otherwise() {
        var apart = new TreeSet<String>();
        for (var operation : scene.commandsOfAgencies()) {
            for (var named : Naming.of(scene, elsewhere, description, operation)) {
                var used = scene.usedIds.get(operation.agency());
                var known = scene.good(operation.id()).field("/id", used).send().statusCode();
                if (known == 409
                        && named.asAbsent().field("/id", used).send().statusCode() != 409) {
                    apart.add(operation.id());
                }
            }
        }
        assertThat(apart).hasSizeGreaterThan(20);
    }

    @Test
    void no_inference_of_topic_replies() throws Exception {
        var events = new ArrayList<String>();
        for (var operation : scene.commandsOfAgencies()) {
            for (var id : operation.ids()) {
                if (elsewhere.knows(id)) {
                    event(operation, id, elsewhere.id(id)).ifPresent(events::add);
                    event(operation, id, UUID.randomUUID().toString()).ifPresent(events::add);
                }
            }
        }
        assertThat(events).hasSizeGreaterThan(InboundEvents.kinds());
        var offsets = InboundEvents.send(scene.hub, HubWithBroker.SCHOOL, POST, events);
        var replies = replies(offsets);
        for (int n = 0; n < offsets.size(); n += 2) {
            assertThat(replies.get(offsets.get(n))).isEqualTo(replies.get(offsets.get(n + 1)));
        }
        assertThat(replies.values())
                .filteredOn(reply -> reply.contains("\"not-found\""))
                .hasSizeGreaterThan(InboundEvents.kinds());
    }

    private static Optional<String> event(Operation operation, String id, String other) {
        var body = operation.body().replace("$", UUID.randomUUID().toString());
        return InboundEvents.of(
                operation.path().replace(id, other), operation.purpose(), body.replace(id, other));
    }

    /** Each by the offset of what it answers. */
    private static Map<Long, String> replies(List<Long> offsets) {
        var replies = new HashMap<Long, String>();
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            for (var reply : scene.hub.topic("hub.replies." + POST)) {
                                var said = reply.path("type") + " " + reply.path("data");
                                replies.put(
                                        Long.valueOf(reply.path("inboundoffset").asString()),
                                        ID.matcher(said).replaceAll("*"));
                            }
                            return replies.keySet().containsAll(offsets);
                        });
        return replies;
    }

    private static Pair pair(Naming named) {
        return new Pair(
                named.operation(), told(named.asHidden().send()), told(named.asAbsent().send()));
    }

    /** Rulings are of no record. */
    private static long stored() {
        return scene.hub.count("select count(*) from event where aggregate_id is not null");
    }

    @Test
    void what_a_seal_hides_reads_like_what_is_not_there() throws Exception {
        var child = scene.made("school", "/subjects", Scene.subject());
        var concern =
                scene.made(
                        "school",
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'x'}}}"
                                .formatted(child));
        scene.made(
                "school",
                "/involvements",
                "{'id':'$','subject':'%s','agency':'csc','kind':'REFERRAL'}".formatted(child));
        var reads =
                List.of(
                        Operation.read("readConcern", "/concerns/" + concern, "csc"),
                        Operation.read("readSubject", "/subjects/" + child, "csc"),
                        Operation.read(
                                "readChronology", "/subjects/" + child + "/chronology", "csc"));
        assertThat(pairs(reads, "csc")).as("control").allMatch(Pair::tellsApart);
        scene.made(
                "school",
                "PRACTITIONER",
                "/restrictions",
                "{'id':'$','kind':'SEAL','subject':'%s','agencies':['school'],'reason':'x'}"
                        .formatted(child));
        assertThat(pairs(reads, "csc"))
                .noneMatch(Pair::tellsApart)
                .allMatch(pair -> pair.hidden().startsWith("404"));
    }

    @Test
    void control_to_who_may_see_it_what_is_there_reads_otherwise() throws Exception {
        var own = naming().stream().filter(o -> o.method().equals("GET")).toList();
        var seen = new ArrayList<Pair>();
        for (var operation : own) {
            seen.addAll(pairs(List.of(operation), operation.agency()));
        }
        assertThat(seen).allMatch(Pair::tellsApart);
    }

    @Test
    void what_every_auditor_may_read_is_hidden_from_none_and_refused_to_others_alike()
            throws Exception {
        var every = naming().stream().filter(o -> FOR_EVERY_AUDITOR.contains(o.id())).toList();
        assertThat(pairs(every, FAR)).hasSameSizeAs(FOR_EVERY_AUDITOR).allMatch(Pair::tellsApart);
        var others = every.stream().map(o -> o.asking(o.purpose(), "PRACTITIONER")).toList();
        assertThat(pairs(others, FAR))
                .noneMatch(Pair::tellsApart)
                .allMatch(pair -> pair.hidden().startsWith("403"));
    }

    /** Every auditor may read every legal hold; an administrator only those of the own agency. */
    private static Operation byWhomItIsHiddenFrom(Operation operation) {
        return operation.id().equals("readLegalHold")
                ? operation.asking(operation.purpose(), "AGENCY_ADMIN")
                : operation;
    }

    /** Those whose good request names something that is there, and may be hidden. */
    private static List<Operation> naming() {
        return scene.operations.stream()
                .filter(o -> ID.matcher(o.path() + o.body()).find())
                .filter(o -> !o.role().equals("HUB_ADMIN"))
                .toList();
    }

    private static Set<String> reads(List<Operation> operations) {
        return operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> operations(List<Pair> pairs) {
        return pairs.stream().map(pair -> pair.operation().id()).collect(Collectors.toSet());
    }

    /** By the served description: a read of something under its id. */
    private static Set<String> readsThatNameSomething() {
        var reads = new TreeSet<String>();
        Documented.description(scene.hub)
                .path("paths")
                .properties()
                .forEach(
                        path -> {
                            var read = path.getValue().path("get").path("operationId");
                            if (NAMED_BY_ID.matcher(path.getKey()).find() && read.isString()) {
                                reads.add(read.asString());
                            }
                        });
        return reads;
    }

    private static List<Pair> pairs(List<Operation> operations, String reader) throws Exception {
        var asks = new ArrayList<Callable<Pair>>();
        operations.forEach(operation -> asks.add(() -> pair(operation, reader)));
        var pairs = new ArrayList<Pair>();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (var asked : senders.invokeAll(asks)) {
                pairs.add(asked.get());
            }
        }
        return pairs;
    }

    private static Pair pair(Operation operation, String reader) {
        var others = new HashMap<String, String>();
        var absentPath = otherIds(operation.path(), others);
        var absentBody = otherIds(operation.body(), others);
        return new Pair(
                operation,
                ask(operation, reader, operation.path(), operation.body()),
                ask(operation, reader, absentPath, absentBody));
    }

    private static String ask(Operation operation, String reader, String path, String body) {
        var token =
                TOKENS.computeIfAbsent(
                        reader + " " + operation.role(),
                        who -> scene.hub.token(reader, operation.role()));
        var request = scene.hub.to(path).header("Authorization", "Bearer " + token);
        if (operation.asks()) {
            request.header("Purpose", operation.purpose());
        }
        if (operation.hasBody()) {
            var sent = body.replace("$", UUID.randomUUID().toString());
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(sent));
        }
        return told(scene.hub.send(request));
    }

    /** Each id in the text is another's, the same one everywhere. */
    private static String otherIds(String text, Map<String, String> others) {
        return ID.matcher(text)
                .replaceAll(
                        found ->
                                others.computeIfAbsent(
                                        found.group(), id -> UUID.randomUUID().toString()));
    }

    /** All of an answer but what is random or the time. */
    private static String told(HttpResponse<String> answer) {
        var headers = new TreeMap<String, Object>();
        answer.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (!UNRELATED.contains(name)) {
                                headers.put(name, OPAQUE.contains(name) ? "*" : values);
                            }
                        });
        var all = answer.statusCode() + " " + headers + " " + answer.body();
        return POSITION.matcher(ID.matcher(all).replaceAll("*")).replaceAll("*");
    }
}
