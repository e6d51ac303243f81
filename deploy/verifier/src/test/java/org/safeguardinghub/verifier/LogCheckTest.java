package org.safeguardinghub.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Policy;
import org.safeguardinghub.verifier.tree.Hashes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class LogCheckTest {
    private final Ledger ledger = new Ledger();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 700, 65_535, 65_536, 65_537, 66_000})
    void a_log_of_any_size_is_valid(int size) throws IOException {
        var answer = check(export(size), ledger.policy(), null);
        assertThat(answer.verdict()).as(answer.toString()).isEqualTo(Verdict.VALID);
    }

    @Test
    void too_few_witnesses_are_said_and_not_taken_for_tampering() throws IOException {
        var export = export(300);
        byte[] root = export.write(entries(300));
        export.files().put("checkpoint", ledger.ownCheckpoint(300, root));
        assertThat(check(export, ledger.policy(), null).verdict()).isEqualTo(Verdict.UNCONFIRMED);
        assertThat(check(export, ledger.logAlone(), null).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void another_logs_checkpoint_is_none() throws IOException {
        assertThat(check(export(3), new Ledger().policy(), null).verdict())
                .isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void an_altered_entry_is_named() throws IOException {
        var export = export(700);
        byte[] bundle = export.file("tile/entries/001").clone();
        bundle[bundle.length - 1] ^= 1;
        export.files().put("tile/entries/001", bundle);
        var answer = check(export, ledger.policy(), null);
        assertThat(answer.verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(answer.firstBad()).hasValue(511);
        assertThat(answer.details()).first().asString().startsWith("entry 511:");
    }

    @Test
    void a_position_that_is_not_the_place_is_found_though_all_is_signed() throws IOException {
        var entries = entries(10);
        entries.set(4, Entries.at(5));
        var answer = check(signed(entries), ledger.policy(), null);
        assertThat(answer.verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(answer.firstBad()).hasValue(4);
    }

    @Test
    void the_log_must_agree_with_an_earlier_checkpoint() throws IOException, MalformedException {
        for (int before : new int[] {0, 1, 256, 299, 300}) {
            var earlier = earlier(export(before));
            assertThat(check(export(300), ledger.policy(), earlier).verdict())
                    .isEqualTo(Verdict.VALID);
        }
        var another = entries(300);
        another.set(17, Entries.at(17, new byte[1]));
        var rewritten = earlier(signed(another));
        assertThat(check(export(400), ledger.policy(), rewritten).verdict())
                .isEqualTo(Verdict.TAMPERED);
        assertThat(check(export(299), ledger.policy(), earlier(export(300))).verdict())
                .isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void payloads_fit_or_are_erased_or_are_not_there() throws IOException {
        var export = export(300);
        export.files().put("payload/0", Entries.payload(0));
        export.files().put("payload/299", Entries.payload(299));
        export.files().put("payload/7", Entries.payload(7));
        export.files().put("erased", text("7\n8\n"));
        var answer = check(export, ledger.policy(), null);
        assertThat(answer.verdict()).isEqualTo(Verdict.VALID);
        assertThat(answer.details())
                .contains("payloads     2 as recorded, 2 said to be erased, 296 not in the export");
    }

    @Test
    void another_payload_is_found_and_calling_it_erased_does_not_help() throws IOException {
        var export = export(300);
        export.files().put("payload/256", Entries.payload(0));
        assertThat(check(export, ledger.policy(), null).firstBad()).hasValue(256);
        export.files().put("erased", text("256\n"));
        assertThat(check(export, ledger.policy(), null).firstBad()).hasValue(256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload/300",
                "payload/x",
                "payload/01",
                "tile/entries/002",
                "tile/0/001.p/45",
                "tile/1/000.p/2",
                "tile/2/000.p/1",
                "tile/0/00",
            })
    void a_file_that_no_entry_has_is_found(String path) throws IOException {
        var export = export(300);
        export.files().put(path, new byte[32]);
        assertThat(check(export, ledger.policy(), null).verdict()).isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void a_part_of_a_tile_that_grew_since_and_other_files_do_no_harm() throws IOException {
        var export = export(300);
        export.files().put("tile/0/001.p/20", new byte[640]);
        export.files().put("report.html", new byte[1]);
        var answer = check(export, ledger.policy(), null);
        assertThat(answer.verdict()).isEqualTo(Verdict.VALID);
        assertThat(answer.details()).contains("unread       2 other files");
    }

    @Test
    void a_full_tile_stands_for_its_part() throws IOException {
        var export = export(300);
        var grown = export(512);
        for (var path : List.of("tile/0/001", "tile/entries/001")) {
            export.files().put(path, grown.file(path));
            export.files().remove(path + ".p/44");
        }
        export.files().remove("tile/entries/001.p/44");
        var found = check(export, ledger.policy(), null).details();
        // in an export the rest of it belongs to no entry, and is said to
        assertThat(found).anyMatch(line -> line.startsWith("tile/0/001 belongs to no tree"));
        assertThat(found).noneMatch(line -> line.contains("missing"));
    }

    @Test
    void a_manifest_names_every_file_as_it_is() throws IOException {
        var export = export(300);
        export.files().put("report.html", text("<p>"));
        export.files().put("manifest", manifest(export));
        assertThat(check(export, ledger.policy(), null).verdict()).isEqualTo(Verdict.VALID);
        export.files().put("report.html", text("<b>"));
        assertThat(check(export, ledger.policy(), null).details())
                .contains("report.html is not what the manifest says");
        export.files().remove("report.html");
        assertThat(check(export, ledger.policy(), null).details())
                .contains("report.html is in the manifest and not in the export");
        export.files().put("report.html", text("<p>"));
        export.files().put("more", text("more"));
        assertThat(check(export, ledger.policy(), null).details())
                .contains("the manifest lists 7 files, the export has 8 besides");
        export.files().remove("more");
        for (var wrong : List.of("x\n", "0".repeat(64) + "  ../other\n")) {
            export.files().put("manifest", text(wrong));
            assertThat(check(export, ledger.policy(), null).verdict()).isEqualTo(Verdict.TAMPERED);
        }
    }

    private static byte[] manifest(MemoryExport export) {
        return text(
                export.files().entrySet().stream()
                        .map(
                                file ->
                                        HexFormat.of()
                                                        .formatHex(
                                                                Hashes.sha256()
                                                                        .digest(file.getValue()))
                                                + "  "
                                                + file.getKey()
                                                + "\n")
                        .collect(Collectors.joining()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private SignedTree earlier(MemoryExport export) throws MalformedException {
        return SignedTree.open(export.file("checkpoint"), ledger.policy());
    }

    private MemoryExport export(int size) {
        return signed(entries(size));
    }

    private MemoryExport signed(List<byte[]> entries) {
        var export = MemoryExport.of(entries);
        byte[] root = export.write(entries);
        export.files().put("checkpoint", ledger.checkpoint(entries.size(), root));
        return export;
    }

    private static List<byte[]> entries(int size) {
        return new ArrayList<>(LongStream.range(0, size).mapToObj(Entries::at).toList());
    }

    private static Answer check(MemoryExport export, Policy policy, @Nullable SignedTree earlier)
            throws IOException {
        var err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new LogCheck(export, policy, earlier, new Progress(err)).run();
    }
}
