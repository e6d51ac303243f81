package org.safeguardinghub.api.auditreport;

import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.tree.TilePath;

import java.util.Iterator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The files of an exported ledger, at the paths of C2SP tlog-tiles. The verifier reads this form.
 *
 * @param size how many entries the checkpoint covers
 * @param erased indexes of entries whose content is erased
 */
record ExportFiles(LedgerReading ledger, Note checkpoint, long size, SortedSet<Long> erased) {
    private static final int HEIGHT = 8;

    /** Each is read when it is its turn. */
    Iterator<ZipStream.File> all() {
        var named = erased.stream().map(index -> index + "\n").collect(Collectors.joining());
        var first =
                Stream.of(
                        ZipStream.File.of("checkpoint", checkpoint.toString()),
                        ZipStream.File.of("erased", named));
        var levels =
                IntStream.range(0, Long.SIZE / HEIGHT)
                        .filter(level -> hashes(level) > 0)
                        .boxed()
                        .flatMap(this::tiles);
        return Stream.of(first, tiles("entries", size, ledger::entries), levels)
                .flatMap(Function.identity())
                .iterator();
    }

    private long hashes(int level) {
        return size >>> (level * HEIGHT);
    }

    private Stream<ZipStream.File> tiles(int level) {
        return tiles(Integer.toString(level), hashes(level), tile -> ledger.tile(level, tile));
    }

    private static Stream<ZipStream.File> tiles(
            String level, long hashes, Function<TilePath, Optional<byte[]>> bytes) {
        return LongStream.iterate(0, from -> from < hashes, from -> from + TilePath.FULL)
                .mapToObj(
                        from ->
                                new TilePath(
                                        from / TilePath.FULL,
                                        (int) Math.min(TilePath.FULL, hashes - from)))
                .map(
                        tile ->
                                new ZipStream.File(
                                        "tile/" + level + "/" + tile,
                                        () -> bytes.apply(tile).orElseThrow()));
    }
}
