package org.safeguardinghub.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** A key is made once, whole, and for its owner alone. */
class SecretFileTest {
    private static final int MAKERS = 8;

    @TempDir private Path folder;

    @Test
    void its_owner_alone_can_read_it_and_nothing_else_is_left() throws IOException {
        var file = folder.resolve("new/key");
        SecretFile.makeOnce(file, secret(1));
        assertThat(Files.readAllBytes(file)).isEqualTo(secret(1));
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var all = Files.list(folder.resolve("new"))) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void one_that_is_there_is_never_replaced() throws IOException {
        var file = folder.resolve("key");
        SecretFile.makeOnce(file, secret(1));
        SecretFile.makeOnce(file, secret(2));
        assertThat(Files.readAllBytes(file)).isEqualTo(secret(1));
    }

    @Test
    void of_many_that_are_made_at_once_one_is_kept_whole() throws Exception {
        var file = folder.resolve("key");
        var makers = new ArrayList<Callable<Void>>();
        for (int n = 0; n < MAKERS; n++) {
            var own = secret(n);
            makers.add(
                    () -> {
                        SecretFile.makeOnce(file, own);
                        return null;
                    });
        }
        try (var pool = Executors.newFixedThreadPool(MAKERS)) {
            for (var made : pool.invokeAll(makers)) {
                made.get();
            }
        }
        assertThat(Files.readString(file)).matches("secret [0-7]");
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    private static byte[] secret(int n) {
        return ("secret " + n).getBytes(StandardCharsets.UTF_8);
    }
}
