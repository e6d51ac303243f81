package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.sealing.KeyShare;
import org.safeguardinghub.sealing.MasterKeyFile;
import org.safeguardinghub.sealing.ShareRefused;
import org.springframework.core.env.Environment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** What becomes of a running hub's content when its master key is lost, and when it is changed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeysIT {
    private static final int CANARIES = 20;

    @TempDir static Path folder;
    private static MasterKeyFile master;
    private static MasterKeyFile next;
    private static Town town;
    private static String child;
    private static final List<String> concerns = new ArrayList<>();

    @BeforeAll
    static void tell() throws IOException {
        master = new MasterKeyFile(folder.resolve("master"));
        next = new MasterKeyFile(folder.resolve("next"));
        next.make();
        town = new Town(folder, "--hub.keys.next.master-file=" + next.file());
        child = town.subject("school");
        for (int i = 0; i < CANARIES; i++) {
            concerns.add(town.concern("school", child));
        }
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Order(0)
    void a_database_that_may_lose_keys_is_refused() {
        var url = town.hub.part(Environment.class).getProperty("hub.keys.url");
        var forgetting = url + "?options=-c%20synchronous_commit=off";
        assertThatThrownBy(() -> town.hub.anotherNode("--hub.keys.url=" + forgetting))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hub_keys synchronous_commit is off");
        try (var node = town.hub.anotherNode("--hub.keys.url=" + url + "?options=-c%20jit=off")) {
            readsEverything(node);
        }
    }

    /** Drill F-9. */
    @Test
    @Order(1)
    void a_lost_master_key_is_rebuilt_from_three_of_five_and_not_from_two() throws IOException {
        var shares = master.split(3, 5).stream().map(KeyShare::line).toList();
        Files.delete(master.file());

        noNodeStarts();
        assertThatThrownBy(() -> master.restore(typed(shares.get(0), shares.get(4))))
                .isInstanceOf(ShareRefused.class);
        noNodeStarts();
        master.restore(typed(shares.get(3), shares.get(0), shares.get(4)));

        try (var node = town.hub.anotherNode()) {
            readsEverything(node);
        }
    }

    @Test
    @Order(2)
    void the_master_key_is_changed_while_the_hub_writes_and_reads() throws Exception {
        assertThat(managed().path("masters").size()).isEqualTo(1);
        var stop = new AtomicBoolean();
        try (var agencies = Executors.newFixedThreadPool(2)) {
            Callable<List<String>> writing =
                    () -> {
                        var written = new ArrayList<String>();
                        while (!stop.get()) {
                            written.add(town.concern("school", child));
                            assertThat(account(town.hub, written.getLast())).isTrue();
                        }
                        return written;
                    };
            var running = List.of(agencies.submit(writing), agencies.submit(writing));
            assertThat(post().statusCode()).isEqualTo(202);
            var change = untilEnded();
            stop.set(true);
            for (var one : running) {
                concerns.addAll(one.get());
            }
            assertThat(change.path("outcome").asString()).isEqualTo("CHANGED");
            assertThat(change.path("done").asLong()).isPositive();
        }

        readsEverything(town.hub);
        var masters = managed().path("masters");
        assertThat(masters.get(0).path("keys").asLong()).isZero();
        assertThat(masters.get(0).path("retiredAt").isString()).isTrue();
        assertThat(masters.get(1).path("keys").asLong()).isGreaterThan(CANARIES);
        assertThat(post().statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void after_the_change_the_old_master_key_is_needed_by_nobody() throws IOException {
        Files.delete(master.file());

        noNodeStarts();
        try (var node = town.hub.anotherNode("--hub.keys.master-file=" + next.file())) {
            readsEverything(node);
            assertThat(town.concern("school", child)).isNotEmpty();
        }
    }

    private static void noNodeStarts() {
        assertThatThrownBy(() -> town.hub.anotherNode())
                .hasRootCauseMessage(
                        "the master key is missing and keys were wrapped with it: restore it");
    }

    private static List<KeyShare> typed(String... lines) {
        return List.of(lines).stream().map(KeyShare::parse).toList();
    }

    private static void readsEverything(HubWithBroker node) {
        for (var concern : concerns) {
            assertThat(account(node, concern)).isTrue();
        }
    }

    /** Whether what was said in a concern can be read. */
    private static boolean account(HubWithBroker node, String concern) {
        var answer = node.get("school", "PRACTITIONER", "/concerns/" + concern, Town.CARE);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().contains("came hungry") && answer.body().contains("Oak House");
    }

    private static JsonNode untilEnded() {
        long deadline = System.nanoTime() + 30_000_000_000L;
        var change = managed().path("change");
        while (change.path("outcome").asString().equals("RUNNING")) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            change = managed().path("change");
        }
        return change;
    }

    private static JsonNode managed() {
        var answer = town.hub.send(keys().GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> post() {
        return town.hub.send(
                keys().header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
    }

    private static HttpRequest.Builder keys() {
        var port = town.hub.part(Environment.class).getProperty("local.management.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/keys"));
    }
}
