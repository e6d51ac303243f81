package org.safeguardinghub.witness;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.note.MalformedException;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a witness keeps: {@code key}, for its eyes alone, and {@code logs} with what it saw. One
 * process holds it at a time. A key without what it saw would vouch for any past, so it is not
 * used.
 */
final class WitnessFolder implements Closeable {
    private static final Set<PosixFilePermission> OWNER_ALONE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path folder;
    private final FileChannel lock;

    private WitnessFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static WitnessFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var lock =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!isHeld(lock)) {
            lock.close();
            throw new IOException("another witness runs on " + folder);
        }
        return new WitnessFolder(folder, lock);
    }

    private static boolean isHeld(FileChannel lock) throws IOException {
        try {
            // until the channel is closed
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    /**
     * The key, made at the first start.
     *
     * @param name of the witness; null for the one it has
     */
    WitnessKey key(@Nullable String name) throws IOException, MalformedException {
        Path file = folder.resolve("key");
        if (!Files.exists(file)) {
            if (name == null) {
                throw new IOException("a new witness needs a name: --name");
            }
            return make(file, name);
        }
        if (isPosix(file) && !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(file + " can be read by others: chmod 600");
        }
        if (!Files.isDirectory(logs())) {
            throw new IOException(
                    "the key is here and what it has cosigned is not: begin with a new folder,"
                            + " key and name");
        }
        var key = WitnessKey.parse(Files.readAllBytes(file));
        if (name != null && !name.equals(key.verifier().name())) {
            throw new IOException("the witness of " + folder + " is " + key.verifier().name());
        }
        return key;
    }

    /** What was seen is there before the key: a stop in between leaves nothing that could sign. */
    private WitnessKey make(Path file, String name) throws IOException, MalformedException {
        var key = WitnessKey.fresh(name);
        Files.createDirectories(logs());
        Path next = folder.resolve("key.next");
        Files.deleteIfExists(next);
        if (isPosix(folder)) {
            Files.createFile(next, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        }
        Disk.REAL.write(next, key.file());
        Disk.REAL.force(next);
        Disk.REAL.rename(next, file);
        Disk.REAL.forceNames(folder);
        return key;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private Path logs() {
        return folder.resolve("logs");
    }

    LastSeen lastSeen() {
        return new LastSeen(Disk.REAL, logs());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
