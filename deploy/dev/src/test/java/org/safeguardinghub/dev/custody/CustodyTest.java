package org.safeguardinghub.dev.custody;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A master key's file is made, split among people and restored by what is typed. */
class CustodyTest {
    @TempDir private Path folder;

    private Path file;
    private List<String> shares;

    @BeforeEach
    void split() {
        file = folder.resolve("master.key");
        assertThat(run("", "make", file.toString()).status()).isZero();
        shares = run("", "split", file.toString()).out().lines().toList();
    }

    @Test
    void three_shares_of_five_restore_the_file_in_any_order() throws IOException {
        var other = folder.resolve("restored.key");

        var typed = String.join("\n\n", shares.get(4), shares.get(0), shares.get(2)) + "\n";

        assertThat(shares).hasSize(5);
        assertThat(run(typed, "restore", other.toString()).status()).isZero();
        assertThat(other).hasSameBinaryContentAs(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)))
                .isEqualTo("rw-------");
    }

    @Test
    void too_few_or_mistyped_shares_are_refused_plainly_and_make_no_file() {
        var other = folder.resolve("restored.key").toString();
        var two = shares.get(0) + "\n" + shares.get(1);
        var digit = shares.get(2).charAt(shares.get(2).indexOf(": ") + 2);
        var mistyped = shares.get(2).replace(": " + digit, ": " + (digit == '0' ? '1' : '0'));

        assertThat(run(two, "restore", other).aside())
                .contains("3 shares are needed, and 2 were given");
        assertThat(run(two + "\n" + mistyped, "restore", other).aside())
                .contains("line 3: share 3 is mistyped");
        assertThat(run("a shopping list", "restore", other).aside())
                .contains("line 1: this is no line of a key share");
        assertThat(Path.of(other)).doesNotExist();
    }

    @Test
    void a_file_that_is_there_is_never_replaced() throws IOException {
        var before = Files.readAllBytes(file);

        assertThat(run(String.join("\n", shares), "restore", file.toString()).status())
                .isEqualTo(1);
        assertThat(run("", "make", file.toString()).status()).isEqualTo(1);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void other_numbers_can_be_asked_for_and_senseless_ones_are_refused() {
        var path = file.toString();
        assertThat(run("", "split", path, "--needed", "2", "--of", "3").out().lines()).hasSize(3);
        assertThat(run("", "split", path, "--needed", "6").status()).isEqualTo(1);
        assertThat(run("", "split", path, "--needed", "two").status()).isEqualTo(1);
        assertThat(run("", "sell", path).status()).isEqualTo(2);
    }

    private record Ran(int status, String out, String aside) {}

    private static Ran run(String typed, String... words) {
        var out = new ByteArrayOutputStream();
        var aside = new ByteArrayOutputStream();
        int status =
                new Custody(
                                new BufferedReader(new StringReader(typed)),
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(aside, true, StandardCharsets.UTF_8))
                        .run(List.of(words));
        return new Ran(
                status,
                out.toString(StandardCharsets.UTF_8),
                aside.toString(StandardCharsets.UTF_8));
    }
}
