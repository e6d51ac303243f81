package org.safeguardinghub.api.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Every error that the served description documents is provoked on the hub itself, and no other is
 * seen. What is refused stores nothing; nothing that was sent, and nothing of how the hub is made,
 * is in an answer; nothing that was sent is in the log.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErrorTableIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> RULINGS = Set.of("answer.ruled", "answer.past-ruled");

    /** Refused for what was found, though with 422: whoever asks again and again has looked. */
    private static final Set<String> LOOKED = Set.of("audit.too-many-decisions");

    /** These need the hub to be in trouble, and have tests of their own. */
    private static final Set<String> TROUBLE =
            Set.of("too-many", "view.behind", "ledger.behind", "unavailable");

    private static final String EXCLUDED = "x.excluded";

    private static final Set<Documented> SEEN = ConcurrentHashMap.newKeySet();

    private static final LogTap LOG = new LogTap();
    private static int logAtFirst;

    @TempDir static Path folder;
    private static Scene scene;
    private static JsonNode description;
    private static Provocations provocations;

    @BeforeAll
    static void a_hub_in_which_every_refusal_is_possible() throws Exception {
        var hub =
                new HubWithBroker(
                        folder,
                        "--logging.level.root=INFO",
                        "--hub.store.waiting=1",
                        "--hub.audit.decisions-in-a-pack=100",
                        "--spring.datasource.hikari.connection-timeout=1000");
        scene = new Scene(hub);
        description = Documented.description(hub);
        provocations = new Provocations(scene, description);
        awaitQuiet();
    }

    @AfterAll
    static void stop() {
        scene.hub.close();
        LOG.close();
    }

    @Test
    @Order(1)
    void an_echo_would_be_noticed() {
        logAtFirst = LOG.text().length();
        assertThatThrownBy(() -> Echo.isNotIn("{\"detail\":\"no " + Echo.CANARY + "\"}"))
                .isInstanceOf(AssertionError.class);
        for (var insides :
                List.of(
                        "java.lang.IllegalStateException",
                        "at org.safeguardinghub.api.Hub",
                        "PSQLException",
                        "SELECT x FROM event")) {
            assertThatThrownBy(() -> Echo.norInsidesAreIn(insides))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> every_documented_error_can_be_provoked_and_stores_nothing() {
        return Documented.in(description).stream()
                .filter(error -> !TROUBLE.contains(error.code()))
                .map(error -> DynamicTest.dynamicTest(error.toString(), () -> provoke(error)));
    }

    private static void provoke(Documented error) {
        var attempts = provocations.of(error).toList();
        assertThat(attempts).as("ways to provoke it").isNotEmpty();
        for (var attempt : attempts) {
            var before = stored();
            var answer = attempt.send();
            seen(error.operation(), answer);
            Refused.as(answer, error.status(), error.code());
            assertNothingNew(before, error);
        }
    }

    /** A look at what is not there is a ruling like any other; nothing else is ever stored. */
    private static void assertNothingNew(Map<String, Long> before, Documented refused) {
        var after = stored();
        var status = refused.status();
        boolean early = Set.of("413", "415", "422").contains(status);
        if (status.compareTo("404") >= 0 && !(early && !LOOKED.contains(refused.code()))) {
            before.keySet().removeAll(RULINGS);
            after.keySet().removeAll(RULINGS);
        }
        assertThat(after).isEqualTo(before);
    }

    @Test
    @Order(3)
    void a_field_is_named_as_the_client_wrote_it() {
        var answer =
                scene.good("recordSubject")
                        .field("/content/ID/preferredName", Echo.CANARY.repeat(100))
                        .send();
        var error = JsonMapper.shared().readTree(answer.body()).path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo("/content/ID/preferredName");
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> of_two_errors_the_earlier_in_the_table_is_answered() {
        return scene.operations.stream()
                .map(Operation::id)
                .map(id -> DynamicTest.dynamicTest(id, () -> inOrder(id)));
    }

    /** Each attempt is wrong in every later way too, as far as the operation can be. */
    private static void inOrder(String id) {
        var errors = new Chain(scene, Documented.in(description), id).attempts();
        assertThat(errors).hasSizeGreaterThan(2);
        errors.forEach(
                (error, attempt) -> Refused.as(attempt.send(), error.status(), error.code()));
    }

    /** What was taken away from whom is not there for him or her: whatever the command. */
    @TestFactory
    @Order(3)
    Stream<DynamicTest> an_excluded_person_is_answered_as_for_an_unknown_id() {
        scene.excludeFromEverybody(EXCLUDED);
        awaitQuiet();
        var commands =
                scene.operations.stream()
                        .filter(Operation::hasBody)
                        .filter(o -> Documented.in(description).contains(notFound(o)))
                        .filter(o -> !Scene.ABOUT_NOBODY.contains(o.id()))
                        .toList();
        assertThat(commands).hasSizeGreaterThan(50);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest(command.id(), () -> excluded(command)));
    }

    private static void excluded(Operation operation) {
        var id = operation.id();
        var attempts = new ArrayList<>(List.of(scene.good(id)));
        var absent = unknown(operation).with("Acting-For", EXCLUDED).send();
        var before = stored();
        // the control: for anybody else it is there, and at most the command's id is in the way
        var reused = new Documented(id, "409", "command.id-reused");
        if (Documented.in(description).contains(reused)) {
            var used = scene.usedIds.get(operation.agency());
            attempts.add(scene.good(id).field("/id", used));
            Refused.as(scene.good(id).field("/id", used).send(), "409", "command.id-reused");
        } else {
            assertThat(scene.good(id).send().statusCode()).isEqualTo(200);
            before = stored();
        }
        for (var attempt : attempts) {
            var answer = attempt.with("Acting-For", EXCLUDED).send();
            Refused.as(answer, "404", "not-found");
            assertThat(withoutRuling(answer)).isEqualTo(withoutRuling(absent));
            assertThat(headers(answer)).isEqualTo(headers(absent));
        }
        assertNothingNew(before, new Documented(id, "404", "not-found"));
    }

    /** All but the server's word on how long it keeps the connection. */
    private static Set<String> headers(HttpResponse<String> answer) {
        var names = new HashSet<>(answer.headers().map().keySet());
        names.remove("connection");
        return names;
    }

    /** The same sender naming what is not there: first of its own ways, or after the hidden one. */
    private static Attempt unknown(Operation operation) {
        var ways = provocations.of(notFound(operation)).toList();
        return ways.get(operation.spoils().containsKey("not-found") ? 0 : 1);
    }

    private static Documented notFound(Operation operation) {
        return new Documented(operation.id(), "404", "not-found");
    }

    private static String withoutRuling(HttpResponse<String> answer) {
        return answer.body().replaceFirst("\"rulingId\":\"[^\"]*\"", "\"rulingId\":\"\"");
    }

    @Test
    @Order(4)
    void an_ordinary_refusal_warns_nobody_and_leaves_no_trace() {
        LoggerFactory.getLogger(ErrorTableIT.class).info("the log is listened to");
        assertThat(LOG.text().substring(logAtFirst))
                .contains("the log is listened to")
                .doesNotContain("\"level\":\"WARN\"", "\"level\":\"ERROR\"", "stack_trace");
    }

    @Test
    @Order(5)
    void a_view_that_is_behind_says_so_and_later_in_the_table_than_a_wrong_request() {
        var views = documenting("view.behind").stream().map(Documented::operation).toList();
        assertThat(views)
                .containsExactlyInAnyOrder(
                        "listRecords",
                        "readResponsibility",
                        "readFeed",
                        "listRulings",
                        "listWork",
                        "listAgreementWork",
                        "listDisclosures",
                        "listOwnLooks",
                        "searchSubjects",
                        "readCrossAreaWaiting",
                        "readCrossAreaHotspots",
                        "listCrossAreaPatterns",
                        "readCrossAreaEmergencyAccess",
                        "listUnreviewedEmergencyAccess",
                        "listRecipients",
                        "listViewShares",
                        "listSubjectAccessWork",
                        "readAuditReport",
                        "listAuditDecisions",
                        "takeAuditPack");
        var processors =
                scene
                        .hub
                        .part(EventProcessingConfiguration.class)
                        .eventProcessors()
                        .values()
                        .stream()
                        .filter(StreamingEventProcessor.class::isInstance)
                        .toList();
        processors.forEach(processor -> processor.shutDown());
        try {
            for (var view : views) {
                var reader = scene.operation(view).agency();
                var ahead =
                        scene.subject(reader).headers().firstValue("Hub-Position").orElseThrow();
                var good = scene.good(view).with("Hub-Min-Position", ahead);
                boolean searches = view.equals("searchSubjects");
                boolean counts =
                        view.startsWith("readCrossArea")
                                || Set.of("readAuditReport", "takeAuditPack", "readResponsibility")
                                        .contains(view);
                if (!counts) {
                    var wrong = searches ? good.body("[]") : good.asking("limit", "0");
                    Refused.as(wrong.send(), "422", "field.type");
                }
                if (!searches && !counts && !view.equals("readFeed")) {
                    var cursor = scene.good(view).with("Hub-Min-Position", ahead);
                    Refused.as(cursor.asking("cursor", Echo.CANARY).send(), "422", "field.type");
                }
                var answer = scene.good(view).with("Hub-Min-Position", ahead).send();
                seen(view, answer);
                Refused.as(answer, "503", "view.behind");
            }
        } finally {
            processors.forEach(processor -> processor.start());
        }
        awaitQuiet();
    }

    @Test
    @Order(6)
    void a_ledger_that_does_not_cover_it_yet_says_so() throws SQLException {
        var behind = documenting("ledger.behind");
        assertThat(behind.stream().map(Documented::operation))
                .containsExactlyInAnyOrder("readProof", "readReceipt", "takeAuditPack");
        try (var turn = scene.hub.part(DataSource.class).getConnection();
                var statement = turn.createStatement()) {
            statement.execute(
                    "select pg_advisory_lock('ledger_checkpoint'::regclass::oid::bigint)");
            try {
                var late = LedgerChapter.newest(scene.hub, scene.subject("school"));
                for (var error : behind) {
                    var path = scene.operation(error.operation()).path();
                    var good = scene.good(error.operation());
                    // what is taken is told to the log, which has to sign that first
                    var asked =
                            path.endsWith("/packs")
                                    ? good
                                    : good.at(LedgerChapter.about(path, late));
                    var answer = asked.send();
                    seen(error.operation(), answer);
                    Refused.as(answer, "503", "ledger.behind");
                }
            } finally {
                statement.execute(
                        "select pg_advisory_unlock('ledger_checkpoint'::regclass::oid::bigint)");
            }
        }
        awaitQuiet();
    }

    @Test
    @Order(6)
    void a_store_with_no_room_says_too_many_and_keeps_what_it_took() throws Exception {
        var waiting = documenting("too-many");
        assertThat(waiting.stream().map(Documented::operation))
                .containsExactlyInAnyOrderElementsOf(
                        scene.operations.stream()
                                .filter(ErrorTableIT::storesSomething)
                                .map(Operation::id)
                                .toList());
        var before = stored();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var lock = scene.hub.part(DataSource.class).getConnection()) {
            lock.setAutoCommit(false);
            try (var statement = lock.createStatement()) {
                statement.execute("select * from event_head for update");
            }
            var taken = CompletableFuture.supplyAsync(() -> scene.subject("school"), threads);
            await().atMost(PATIENCE).until(ErrorTableIT::aWriterWaits);
            var queued = CompletableFuture.supplyAsync(() -> scene.subject("school"), threads);
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            var answers = all(waiting, error -> scene.good(error.operation()).send());
            lock.rollback();
            answers.forEach(
                    (error, answer) -> {
                        seen(error.operation(), answer);
                        Refused.as(answer, "429", "too-many");
                    });
            assertThat(taken.get().statusCode()).isEqualTo(201);
            assertThat(queued.get().statusCode()).isEqualTo(201);
        }
        awaitQuiet();
        var after = stored();
        assertThat(after.get("subject.recorded")).isEqualTo(before.get("subject.recorded") + 2);
        for (var counted : List.of(after, before)) {
            counted.keySet().removeAll(Set.of("subject.recorded", "once"));
            counted.keySet().removeAll(RULINGS);
        }
        assertThat(after).isEqualTo(before);
    }

    /** Some things are read for no purpose, and the look is stored all the same. */
    private static boolean storesSomething(Operation operation) {
        return operation.hasBody()
                || operation.asks()
                || Set.of("readLegalHold", "readErasure", "listErasures").contains(operation.id());
    }

    private static boolean aWriterWaits() {
        return scene.hub.count(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                > 0;
    }

    @Test
    @Order(7)
    void a_store_that_cannot_be_read_says_so_after_the_token_and_the_body() {
        var before = stored();
        var unavailable = documenting("unavailable");
        assertThat(unavailable).hasSameSizeAs(scene.operations);
        scene.hub.stopStore();
        try {
            all(unavailable, error -> scene.good(error.operation()).send())
                    .forEach(
                            (error, answer) -> {
                                seen(error.operation(), answer);
                                Refused.as(answer, "503", "unavailable");
                            });
            var post = scene.good("recordSubject");
            Refused.as(
                    scene.good("recordSubject").without("Authorization").send(),
                    "401",
                    "token.missing");
            Refused.as(
                    post.with("Content-Type", "text/plain").send(),
                    "415",
                    "media-type.unsupported");
        } finally {
            scene.hub.startStoreAgain();
        }
        await().atMost(PATIENCE).until(() -> scene.good("readSubject").send().statusCode() == 200);
        var after = stored();
        before.keySet().removeAll(RULINGS);
        after.keySet().removeAll(RULINGS);
        assertThat(after).isEqualTo(before);
    }

    @Test
    @Order(8)
    void nothing_is_documented_that_was_not_seen_and_nothing_was_seen_that_is_not_documented() {
        var documented = new HashSet<>(Documented.in(description));
        assertThat(documented.stream().map(Documented::operation).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Documented.operations(description).stream().map(Documented::id).toList())
                .containsExactlyInAnyOrderElementsOf(
                        scene.operations.stream().map(Operation::id).toList());
        assertThat(without(documented, SEEN)).as("documented, never seen").isEmpty();
        assertThat(without(SEEN, documented)).as("seen, not documented").isEmpty();
    }

    @Test
    @Order(9)
    void nothing_that_was_sent_is_in_the_log() {
        assertThat(LOG.text()).contains("the log is listened to");
        Echo.isNotIn(LOG.text());
    }

    private static Set<Documented> without(Set<Documented> all, Set<Documented> these) {
        var rest = new HashSet<>(all);
        rest.removeAll(these);
        return rest;
    }

    private static List<Documented> documenting(String code) {
        return Documented.in(description).stream()
                .filter(error -> error.code().equals(code))
                .toList();
    }

    private static Map<Documented, HttpResponse<String>> all(
            List<Documented> errors, Function<Documented, HttpResponse<String>> ask) {
        var answers = new ConcurrentHashMap<Documented, HttpResponse<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            errors.forEach(error -> threads.execute(() -> answers.put(error, ask.apply(error))));
        }
        assertThat(answers).hasSameSizeAs(errors);
        return answers;
    }

    private static void seen(String operation, HttpResponse<String> answer) {
        var code = JsonMapper.shared().readTree(answer.body()).path("code").asString("");
        SEEN.add(new Documented(operation, Integer.toString(answer.statusCode()), code));
    }

    /**
     * Events by name but for what feeds and lists of recipients make of them, and the keys of
     * accepted commands.
     */
    private static Map<String, Long> stored() {
        var counts = new TreeMap<String, Long>();
        var sql =
                "select name, count(*) from event where name not like 'feed.items-%'"
                        + " and name not like 'feed.notices-%' and name not like 'recipients.%'"
                        + " group by name union all"
                        + " select 'once', count(*) from event_dedup where key like '%/%'";
        try (var connection = scene.hub.part(DataSource.class).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }

    /** Until the feeds have told what they had to tell, with the rulings that go with it. */
    private static void awaitQuiet() {
        var last = new Object[1];
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(
                        () -> {
                            var now = stored();
                            var quiet = now.equals(last[0]);
                            last[0] = now;
                            return quiet;
                        });
    }
}
