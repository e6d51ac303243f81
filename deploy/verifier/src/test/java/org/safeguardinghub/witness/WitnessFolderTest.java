package org.safeguardinghub.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.verifier.note.MalformedException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class WitnessFolderTest {
    private static final String NAME = "w.example/w1";

    @TempDir Path data;

    @Test
    void the_key_is_made_once_and_is_for_its_owner_alone() throws Exception {
        var first = key(NAME);
        assertThat(Files.getPosixFilePermissions(data.resolve("key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(key(null).verifier().text()).isEqualTo(first.verifier().text());
        assertThat(key(NAME).verifier().text()).isEqualTo(first.verifier().text());
    }

    @Test
    void a_new_witness_needs_a_name_and_keeps_it() throws Exception {
        assertThatThrownBy(() -> key(null)).hasMessageContaining("--name");
        assertThatThrownBy(() -> key("a name")).isInstanceOf(MalformedException.class);
        key(NAME);
        assertThatThrownBy(() -> key("w.example/w2")).hasMessageContaining(NAME);
    }

    @Test
    void a_key_that_others_can_read_is_not_used() throws Exception {
        key(NAME);
        Files.setPosixFilePermissions(
                data.resolve("key"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> key(null)).hasMessageContaining("chmod 600");
    }

    @Test
    void a_key_without_what_it_cosigned_is_not_used() throws Exception {
        key(NAME);
        Files.delete(data.resolve("logs"));
        assertThatThrownBy(() -> key(null)).hasMessageContaining("begin with a new folder");
    }

    @Test
    void a_key_whose_halves_do_not_fit_is_not_used() throws Exception {
        key(NAME);
        var lines = Files.readAllLines(data.resolve("key"));
        var other = WitnessKey.fresh(NAME).verifier().text();
        Files.writeString(data.resolve("key"), other + "\n" + lines.get(1) + "\n");
        assertThatThrownBy(() -> key(null)).isInstanceOf(MalformedException.class);
    }

    @Test
    void two_cannot_run_on_one_folder() throws IOException {
        try (var _ = WitnessFolder.open(data)) {
            assertThatThrownBy(() -> WitnessFolder.open(data)).hasMessageContaining("another");
        }
        WitnessFolder.open(data).close();
    }

    private WitnessKey key(@Nullable String name) throws IOException, MalformedException {
        try (var folder = WitnessFolder.open(data)) {
            return folder.key(name);
        }
    }
}
