package org.safeguardinghub.embedded;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder that this process alone works in. The claim is a lock of the operating system: it ends
 * with the process, also after kill -9, so that a folder never stays locked by the dead.
 */
public final class ClaimedFolder implements AutoCloseable {
    private final FileChannel lock;

    private ClaimedFolder(FileChannel lock) {
        this.lock = lock;
    }

    /**
     * Makes the folder, readable by its owner alone, and claims it.
     *
     * @throws StartRefused when another process has it, or it cannot be written
     */
    public static ClaimedFolder claim(Path folder) {
        FileChannel channel = null;
        try {
            createPrivately(folder);
            channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartRefused.FolderBusy(folder);
            }
            return new ClaimedFolder(channel);
        } catch (IOException broken) {
            closeQuietly(channel);
            throw new StartRefused.FolderUnusable(
                    folder, "it cannot be created or written", broken);
        }
    }

    private static void createPrivately(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // the claim has failed already; that is what the caller is told
        }
    }

    @Override
    public void close() {
        closeQuietly(lock);
    }
}
