package org.safeguardinghub.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.embedded.SoftHsm;
import org.safeguardinghub.embedded.StartRefused;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The master key in a token that does not let it go, by PKCS#11: SoftHSM 2. */
class KeyTokenIT {
    private static final byte[] KEY = new byte[32];
    private static final byte[] BINDING = {1, 2, 3};

    @TempDir private Path folder;

    @SuppressWarnings("NullAway.Init")
    private static SoftHsm hsm;

    @SuppressWarnings("NullAway.Init")
    private KeysDatabase database;

    /** Not there where this is no Debian, or Debian is out of reach and it is not installed. */
    @BeforeAll
    static void findModule() {
        try {
            hsm = SoftHsm.start(Path.of("target", "softhsm"));
        } catch (StartRefused missing) {
            abort("without SoftHSM 2 no master key in a token is tested: " + missing.line());
        }
    }

    @BeforeEach
    void migrate() {
        database = KeysDatabase.empty();
    }

    @Test
    void the_token_wraps_and_unwraps_for_one_binding_and_keeps_its_key() throws IOException {
        var home = token("wraps");
        assertThat(home.find()).isEmpty();
        var master = home.make();

        var wrapped = master.wrap(KEY, BINDING);

        assertThat(master.unwrap(wrapped, BINDING)).isEqualTo(KEY);
        assertThat(home.find().orElseThrow().unwrap(wrapped, BINDING)).isEqualTo(KEY);
        assertThat(master.wrap(KEY, BINDING)).isNotEqualTo(wrapped);
        assertThatThrownBy(() -> master.unwrap(wrapped, new byte[] {1, 2, 4}))
                .isInstanceOf(SealingException.class);
        for (int at = 0; at < wrapped.length; at++) {
            var changed = wrapped.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> master.unwrap(changed, BINDING))
                    .isInstanceOf(SealingException.class);
        }
    }

    @Test
    void a_fingerprint_tells_one_key_from_another_and_is_the_same_each_time() throws IOException {
        var one = token("one").make();
        assertThat(token("one").make().fingerprint()).isEqualTo(one.fingerprint());
        assertThat(token("two").make().fingerprint()).isNotEqualTo(one.fingerprint());
        assertThatThrownBy(() -> token("two").make().unwrap(one.wrap(KEY, BINDING), BINDING))
                .isInstanceOf(SealingException.class);
    }

    @Test
    void a_key_made_here_cannot_be_taken_out() throws IOException {
        assertThat(token("stays").make())
                .isInstanceOfSatisfying(
                        TokenMasterKey.class,
                        master -> {
                            assertThat(master.key().getEncoded()).isNull();
                            assertThat(master.key().getFormat()).isNull();
                        });
    }

    @Test
    void a_custodian_makes_finds_and_refuses_as_with_a_file() throws IOException {
        var record = new RecordId(UUID.randomUUID());
        var all = EnumSet.allOf(Category.class);
        var made = custodian(token("custodian"), Optional.empty()).keysFor(record, all);
        var secret = custodian(token("custodian"), Optional.empty()).secretFor("a use");

        var again = custodian(token("custodian"), Optional.empty());

        assertThat(secret(again.keysFor(record, all))).isEqualTo(secret(made));
        assertThat(again.secretFor("a use")).isEqualTo(secret);
        assertThatThrownBy(() -> custodian(token("absent"), Optional.empty()))
                .isInstanceOf(SealingException.class)
                .hasMessageContaining("restore it");
        token("stranger").make();
        assertThatThrownBy(() -> custodian(token("stranger"), Optional.empty()))
                .isInstanceOf(SealingException.class)
                .hasMessageContaining("not the one");
    }

    @Test
    void a_master_key_in_a_file_is_changed_to_one_in_a_token_and_nothing_is_lost()
            throws IOException {
        var file = new MasterKeyFile(folder.resolve("master"));
        var record = new RecordId(UUID.randomUUID());
        var all = EnumSet.allOf(Category.class);
        var made = custodian(file, Optional.empty()).keysFor(record, all);
        var secret = custodian(file, Optional.empty()).secretFor("a use");
        token("next").make();

        var ended =
                custodian(file, Optional.of(token("next")))
                        .masterKeyChange(Clock.systemUTC())
                        .run();

        assertThat(ended.failure()).isNull();
        Files.delete(file.file());
        var by = custodian(token("next"), Optional.empty());
        assertThat(secret(by.keysFor(record, all))).isEqualTo(secret(made));
        assertThat(by.secretFor("a use")).isEqualTo(secret);
    }

    @Test
    void a_library_that_is_none_is_refused_plainly() {
        var library = folder.resolve("absent.so");
        assertThatThrownBy(() -> new KeyToken(library, null, "any", hsm.pinFile()).find())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("library");
    }

    private static byte[] secret(Map<Category, ContentKey> keys) {
        return Objects.requireNonNull(keys.get(Category.NARR)).secret();
    }

    private static KeyToken token(String label) {
        return new KeyToken(hsm.library(), null, label, hsm.pinFile());
    }

    private DatabaseKeyCustodian custodian(MasterKeyHome master, Optional<MasterKeyHome> next)
            throws IOException {
        return new DatabaseKeyCustodian(database.application(), master, next);
    }
}
