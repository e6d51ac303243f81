package org.safeguardinghub.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * What somebody with every right on the hub's machine can do to a ledger, by chance a thousand
 * times. All of it is found; and once more without witnesses and without an earlier checkpoint,
 * where a tail rewritten by a thief of the log's key passes, as it must.
 */
class MutationProperties {
    private static final int TIMES = 1_000;
    private static final int ENTRIES = 700;
    private static final int BEFORE = 600;

    private final Random random = new Random(12);
    private final Ledger ledger = new Ledger();
    private final List<byte[]> entries =
            LongStream.range(0, ENTRIES).mapToObj(Entries::at).toList();
    private final MemoryExport export = MemoryExport.of(entries);
    private final byte[] checkpoint;
    private final SignedTree earlier;

    MutationProperties() throws MalformedException {
        var before = entries.subList(0, BEFORE);
        earlier =
                SignedTree.open(
                        ledger.checkpoint(BEFORE, MemoryExport.of(before).write(before)),
                        ledger.policy());
        checkpoint = ledger.checkpoint(ENTRIES, export.write(entries));
        export.files().put("checkpoint", checkpoint);
        for (int i = 0; i < 20; i++) {
            export.files().put("payload/" + i * 31, Entries.payload(i * 31L));
        }
    }

    @Test
    void as_it_was_it_is_valid() throws IOException {
        assertThat(check(export, ledger.policy(), earlier).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void every_change_of_a_file_is_found() throws IOException {
        for (int i = 0; i < TIMES; i++) {
            var changed = export.copy();
            String what = change(changed);
            var answer = check(changed, ledger.policy(), null);
            assertThat(answer.verdict()).as(what).isNotEqualTo(Verdict.VALID);
            if (!what.contains("checkpoint")) {
                assertThat(answer.verdict()).as(what).isEqualTo(Verdict.TAMPERED);
            }
        }
    }

    /** One file: a bit, its end, or the whole of it. */
    private String change(MemoryExport of) {
        var paths = new ArrayList<>(of.files().keySet());
        String path = paths.get(random.nextInt(paths.size()));
        byte[] bytes = of.file(path);
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                of.files().put(path, flipped);
                yield "a bit of byte " + at + " of " + path;
            }
            case 1 -> {
                of.files().put(path, Arrays.copyOf(bytes, at));
                yield path + " cut at " + at;
            }
            case 2 -> {
                of.files().put(path, Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(50)));
                yield path + " made longer";
            }
            default -> {
                if (path.startsWith("tile/")) {
                    of.files().remove(path);
                    yield path + " removed";
                }
                // without its checkpoint it is no export; a payload need not come along
                of.files().put(path, new byte[at]);
                yield path + " emptied";
            }
        };
    }

    @Test
    void every_change_of_entries_is_found_and_named() throws IOException {
        for (int i = 0; i < TIMES; i++) {
            var other = new ArrayList<>(entries);
            int first = rewrite(other, ENTRIES);
            var changed = export.copy();
            var rewritten = MemoryExport.of(other);
            // the tiles of hashes stay
            changed.files().keySet().removeIf(path -> path.startsWith("tile/entries/"));
            rewritten
                    .files()
                    .forEach(
                            (path, bytes) -> {
                                if (path.startsWith("tile/entries/")) {
                                    changed.files().put(path, bytes);
                                }
                            });
            var answer = check(changed, ledger.policy(), null);
            assertThat(answer.verdict()).isEqualTo(Verdict.TAMPERED);
            assertThat(answer.firstBad().orElseThrow()).isLessThanOrEqualTo(Math.min(first, 699));
        }
    }

    /** Drops, inserts, swaps, alters or cuts, and gives the first index that differs. */
    private int rewrite(List<byte[]> list, int below) {
        int at = random.nextInt(below);
        switch (random.nextInt(5)) {
            case 0 -> list.remove(at);
            case 1 -> list.add(at, Entries.at(at, new byte[] {1}));
            case 2 -> {
                int other = (at + 1 + random.nextInt(below - 1)) % below;
                Collections.swap(list, at, other);
                return Math.min(at, other);
            }
            case 3 -> list.set(at, Entries.at(at, new byte[] {1}));
            default -> list.subList(at, list.size()).clear();
        }
        return at;
    }

    @Test
    void a_consistent_tail_is_found_by_the_checkpoint_that_others_signed() throws IOException {
        for (int i = 0; i < TIMES / 5; i++) {
            var changed = export.copy();
            rewriteTail(changed);
            var answer = check(changed, ledger.policy(), null);
            assertThat(answer.verdict()).isEqualTo(Verdict.TAMPERED);
        }
    }

    @Test
    void a_thief_of_the_logs_key_is_found_by_the_witnesses() throws Exception {
        for (int i = 0; i < TIMES / 5; i++) {
            var changed = export.copy();
            var forged = rewriteTail(changed);
            changed.files().put("checkpoint", ledger.ownCheckpoint(forged.size, forged.root));
            assertThat(check(changed, ledger.policy(), null).verdict())
                    .isEqualTo(Verdict.UNCONFIRMED);
            byte[] borrowed = ledger.borrowed(forged.size, forged.root, checkpoint);
            changed.files().put("checkpoint", borrowed);
            assertThat(check(changed, ledger.policy(), null).verdict()).isEqualTo(Verdict.TAMPERED);
        }
    }

    @Test
    void a_thief_of_the_logs_key_is_found_by_an_earlier_checkpoint() throws IOException {
        for (int i = 0; i < TIMES / 5; i++) {
            var changed = export.copy();
            var forged = rewriteTail(changed);
            changed.files().put("checkpoint", ledger.ownCheckpoint(forged.size, forged.root));
            var answer = check(changed, ledger.logAlone(), earlier);
            assertThat(answer.verdict()).isEqualTo(Verdict.TAMPERED);
        }
    }

    /** Control: what nobody saw outside, nobody can hold against it. */
    @Test
    void without_witnesses_and_without_an_earlier_checkpoint_a_thief_passes() throws IOException {
        for (int i = 0; i < TIMES / 5; i++) {
            var changed = export.copy();
            var forged = rewriteTail(changed);
            changed.files().put("checkpoint", ledger.ownCheckpoint(forged.size, forged.root));
            assertThat(check(changed, ledger.logAlone(), null).verdict()).isEqualTo(Verdict.VALID);
        }
    }

    private record Forged(int size, byte[] root) {}

    /**
     * From a random entry below the earlier checkpoint on, another history with right positions and
     * all tiles to fit.
     */
    private Forged rewriteTail(MemoryExport of) {
        int from = random.nextInt(BEFORE);
        int size = from + 1 + random.nextInt(200);
        var other = new ArrayList<>(entries.subList(0, from));
        for (int index = from; index < size; index++) {
            other.add(Entries.at(index, new byte[] {(byte) random.nextInt()}));
        }
        of.files().keySet().removeIf(path -> path.startsWith("payload/"));
        return new Forged(size, of.write(other));
    }

    private static Answer check(MemoryExport export, Policy policy, @Nullable SignedTree earlier)
            throws IOException {
        var err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new LogCheck(export, policy, earlier, new Progress(err)).run();
    }
}
