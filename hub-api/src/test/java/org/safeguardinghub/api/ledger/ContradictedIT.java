package org.safeguardinghub.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * The log is changed behind the hub's back: nothing more is signed, and everything else goes on.
 */
class ContradictedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir static Path folder;
    private static HubWithBroker hub;

    @BeforeAll
    static void start() throws IOException {
        hub = new HubWithBroker(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void a_log_that_is_not_what_was_signed_is_signed_no_further() throws SQLException, IOException {
        register("audit", "OVERSIGHT");
        await().atMost(PATIENCE)
                .until(() -> new Auditor(hub).fetch("/checkpoint").statusCode() == 200);
        await().atMost(PATIENCE).until(ContradictedIT::allIsSigned);
        var health = hub.part(LedgerHealth.class);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        var before = new Auditor(hub).checkpoint().text();
        try (var connection = hub.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "update event set leaf_hash = sha256('')"
                            + " where position = (select max(size) from ledger_published)");
        }
        register("school", "SCHOOL");
        await().atMost(PATIENCE).until(() -> health.health().getStatus().getCode().equals("DOWN"));
        register("gp", "NHS_GP");
        assertThat(new Auditor(hub).checkpoint().text()).isEqualTo(before);
    }

    private static boolean allIsSigned() {
        return hub.count("select position from event_head")
                == hub.count("select max(size) from ledger_published");
    }

    private static void register(String agency, String kind) {
        var answer =
                hub.post(
                        "hub-operator",
                        "HUB_ADMIN",
                        "/agencies",
                        ("{'id':'%s','agency':'%s','name':'An agency','kind':'%s',"
                                        + "'areas':['E08000021'],'desk':{'name':'Front door'}}")
                                .formatted(UUID.randomUUID(), agency, kind)
                                .replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
