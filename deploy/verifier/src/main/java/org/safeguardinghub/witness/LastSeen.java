package org.safeguardinghub.witness;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.note.SignedNote;
import org.safeguardinghub.verifier.tree.Hashes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The newest checkpoint that was, or was about to be, cosigned of each log: a file each. Once
 * {@link #replace} returns, the new one outlives a power cut. If it throws, or the machine stops
 * within it, the old one or the new one is there, whole, and nobody may yet have a cosignature on
 * the new one.
 */
final class LastSeen {
    private final Disk disk;
    private final Path folder;

    LastSeen(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** As its log signed it; null if none of this log was ever cosigned. */
    byte @Nullable [] of(String origin) throws IOException {
        return disk.read(file(origin));
    }

    void replace(String origin, SignedNote checkpoint) throws IOException {
        Path file = file(origin);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        disk.write(next, checkpoint.bytes());
        disk.force(next);
        disk.rename(next, file);
        disk.forceNames(folder);
    }

    /** Origins may hold what no file name may. */
    private Path file(String origin) {
        byte[] name = Hashes.sha256().digest(origin.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(name));
    }
}
