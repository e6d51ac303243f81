package org.safeguardinghub.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Policy;
import org.safeguardinghub.verifier.tree.Hashes;
import org.safeguardinghub.verifier.tree.NaiveTree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What somebody can do to an audit pack on its way. All of it is found. */
class PackProperties {
    private static final int TIMES = 300;
    private static final int BEFORE = 300;

    private final Random random = new Random(40);
    private final Ledger ledger = new Ledger();
    private final List<byte[]> entries =
            new ArrayList<>(LongStream.range(0, BEFORE).mapToObj(Entries::at).toList());
    private final MemoryExport pack = new MemoryExport(new TreeMap<>());

    PackProperties() {
        put("pack", "safeguarding-hub audit pack v1\nperiod 2026-Q3\ndecisions 20\n");
        put("report.json", "{\"period\":\"2026-Q3\",\"topics\":[]}");
        put("report.csv", "period,from\r\n2026-Q3,x\r\n");
        put("report.html", "<!DOCTYPE html>\n<title>x</title>\n");
        var csv = new StringBuilder("event,n,topic,sub\r\n");
        for (int n = 0; n < 20; n++) {
            int index = n * 13;
            csv.append(event(index)).append(",0,SHARE,\"one, \"\"two\"\"\r\nthree\"\r\n");
            put("proof/" + event(index), proof(index));
        }
        put("decisions.csv", csv.toString());
        put("manifest", manifest(pack));
        taken(pack);
    }

    private static String event(long index) {
        return new UUID(index, ~index).toString();
    }

    private void put(String path, String text) {
        pack.files().put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Under what was signed last. */
    private String proof(int index) {
        var hashes = new Hashes();
        var leaves = entries.stream().map(hashes::leaf).toList();
        var base64 = Base64.getEncoder();
        var text =
                new StringBuilder("c2sp.org/tlog-proof@v1\nextra ")
                        .append(base64.encodeToString(entries.get(index)))
                        .append("\nindex " + index + "\n");
        NaiveTree.inclusion(index, leaves)
                .forEach(hash -> text.append(base64.encodeToString(hash)).append('\n'));
        var checkpoint = ledger.checkpoint(leaves.size(), NaiveTree.root(leaves));
        return text.append('\n').append(new String(checkpoint, StandardCharsets.UTF_8)).toString();
    }

    private static String manifest(MemoryExport of) {
        var lines = new StringBuilder();
        of.files()
                .forEach(
                        (path, bytes) -> {
                            if (!path.equals("manifest") && !path.startsWith("taking/")) {
                                lines.append(hex(bytes) + "  " + path + "\n");
                            }
                        });
        return lines.toString();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Hashes.sha256().digest(bytes));
    }

    /** As the hub records it: with the manifest's digest, as the newest event. */
    private void taken(MemoryExport of) {
        byte[] payload =
                ("\u00bfdformdPACKhmanifestx@" + hex(of.file("manifest")) + "\u00ff")
                        .getBytes(StandardCharsets.ISO_8859_1);
        int index = entries.size();
        entries.add(
                Entries.of(
                        index + 1L,
                        event(index),
                        "audit.data-taken",
                        1_772_446_530_123_456L,
                        payload,
                        "{}",
                        ""));
        of.files().put("taking/payload", payload);
        of.files().put("taking/proof", proof(index).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void as_it_was_taken_it_is_valid() throws IOException {
        var answer = check(pack);
        assertThat(answer.verdict()).as(answer.toString()).isEqualTo(Verdict.VALID);
        assertThat(answer.sentence()).contains("20 decisions in 20 events");
        assertThat(PackCheck.isOne(pack)).isTrue();
    }

    @Test
    void every_change_of_a_file_is_found() throws IOException {
        for (int i = 0; i < TIMES; i++) {
            var changed = pack.copy();
            String what = change(changed);
            assertThat(check(changed).verdict()).as(what).isNotEqualTo(Verdict.VALID);
        }
    }

    private String change(MemoryExport of) {
        var paths = new ArrayList<>(of.files().keySet());
        String path = paths.get(random.nextInt(paths.size()));
        byte[] bytes = of.file(path);
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                of.files().put(path, flipped);
            }
            case 1 -> of.files().put(path, Arrays.copyOf(bytes, at));
            case 2 ->
                    of.files()
                            .put(path, Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9)));
            case 3 -> of.files().remove(path);
            case 4 -> of.files().put(path + "x", bytes);
            default -> {
                String other = paths.get((paths.indexOf(path) + 1) % paths.size());
                of.files().put(path, of.file(other));
                of.files().put(other, bytes);
            }
        }
        return path + " at " + at;
    }

    /** Whoever changes a file changes the manifest with it, and more than that cannot. */
    @Test
    void a_manifest_that_was_made_to_fit_is_found() throws IOException {
        for (var path : List.of("report.json", "report.csv", "report.html", "pack")) {
            var changed = pack.copy();
            changed.files().put(path, Arrays.copyOf(pack.file(path), pack.file(path).length + 1));
            refit(changed);
            var findings = new Findings();
            new Manifest(changed, changed.files().size() - 2, findings).check();
            assertThat(findings.none()).as("control: the manifest alone does not tell").isTrue();
            assertThat(check(changed).verdict()).as(path).isEqualTo(Verdict.TAMPERED);
        }
    }

    private static void refit(MemoryExport changed) {
        changed.files().put("manifest", manifest(changed).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_decision_that_the_log_does_not_know_is_found_whoever_recorded_the_taking() {
        var invented = new UUID(7, 7).toString();
        var changed = pack.copy();
        var csv = new String(pack.file("decisions.csv"), StandardCharsets.UTF_8);
        put(changed, "decisions.csv", csv + invented + ",0,SHARE,x\r\n");
        put(changed, "proof/" + invented, proof(5));
        refit(changed);
        taken(changed);
        assertTampered(changed);
        // the control: with an event of the log in its place nothing is wrong
        put(changed, "decisions.csv", csv + event(5) + ",0,SHARE,x\r\n");
        changed.files().remove("proof/" + invented);
        put(changed, "proof/" + event(5), proof(5));
        refit(changed);
        taken(changed);
        assertVerdict(changed, Verdict.VALID);
    }

    @Test
    void the_taking_of_another_pack_is_found() {
        var changed = pack.copy();
        put(changed, "report.csv", "other\r\n");
        refit(changed);
        assertTampered(changed);
        var foreign = IntStream.range(0, 5).map(n -> n * 13).boxed().toList();
        foreign.forEach(
                index -> {
                    put(changed, "taking/proof", proof(index));
                    changed.files().put("taking/payload", Entries.payload(index));
                    assertTampered(changed);
                });
    }

    private static void put(MemoryExport of, String path, String text) {
        of.files().put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void without_witnesses_it_is_not_confirmed() throws IOException {
        var alone = ledger.policyText().replace("quorum both", "quorum none");
        var answer = new PackCheck(pack, policy(alone)).run();
        assertThat(answer.verdict()).isEqualTo(Verdict.VALID);
        assertThat(String.join("\n", answer.details())).contains("asks for no witness");
        var nobody = pack.copy();
        for (var path : List.copyOf(pack.files().keySet())) {
            if (path.startsWith("taking/proof")) {
                var text = new String(pack.file(path), StandardCharsets.UTF_8);
                put(nobody, path, text.replaceAll("— (north|south)[^\n]+\n", ""));
            }
        }
        assertVerdict(nobody, Verdict.UNCONFIRMED);
    }

    private static Policy policy(String text) {
        try {
            return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void assertTampered(MemoryExport of) {
        assertVerdict(of, Verdict.TAMPERED);
    }

    private void assertVerdict(MemoryExport of, Verdict verdict) {
        try {
            var answer = check(of);
            assertThat(answer.verdict()).as(answer.toString()).isEqualTo(verdict);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private Answer check(MemoryExport of) throws IOException {
        return new PackCheck(of, ledger.policy()).run();
    }
}
