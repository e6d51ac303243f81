package org.safeguardinghub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.ledger.note.SigningKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;

/** A key is made once for an origin, and neither replaced nor exchanged without a word. */
class KeyFileIT {
    private static final String ORIGIN = "hub.example/ledger";

    @TempDir Path folder;
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    private SigningKey open(String origin, String file) throws IOException, SQLException {
        return KeyFile.open(database.application(), origin, folder.resolve(file));
    }

    @Test
    void a_key_is_made_where_there_was_none_and_read_again_after() throws Exception {
        var made = open(ORIGIN, "keys/ledger.key");
        assertThat(open(ORIGIN, "keys/ledger.key").written()).isEqualTo(made.written());
        assertThat(made.verifier().name()).isEqualTo(ORIGIN);
        var file = folder.resolve("keys/ledger.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_lost_key_is_not_replaced_without_a_word() throws Exception {
        open(ORIGIN, "ledger.key");
        Files.delete(folder.resolve("ledger.key"));
        assertThatThrownBy(() -> open(ORIGIN, "ledger.key"))
                .isInstanceOf(LedgerContradicted.class)
                .hasMessageContaining("missing");
        assertThat(folder.resolve("ledger.key")).doesNotExist();
        assertThat(open("hub.example/ledger2", "ledger2.key").verifier().name())
                .isEqualTo("hub.example/ledger2");
    }

    @Test
    void another_key_under_the_same_origin_is_refused_as_is_another_origins_key() throws Exception {
        open(ORIGIN, "ledger.key");
        Files.writeString(folder.resolve("other.key"), SigningKey.generate(ORIGIN).written());
        assertThatThrownBy(() -> open(ORIGIN, "other.key")).isInstanceOf(LedgerContradicted.class);
        assertThatThrownBy(() -> open("hub.example/ledger2", "ledger.key"))
                .isInstanceOf(LedgerContradicted.class);
    }

    @Test
    void what_is_no_key_is_not_told() throws Exception {
        Files.writeString(folder.resolve("ledger.key"), "PRIVATE+KEY+SECRET");
        assertThatThrownBy(() -> open(ORIGIN, "ledger.key"))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("SECRET")
                .hasRootCauseMessage("not a signing key and its vkey, a line each");
    }
}
