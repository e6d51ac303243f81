package org.safeguardinghub.rigs.power;

import org.safeguardinghub.rigs.hub.ProcessUse;
import org.safeguardinghub.rigs.machine.Program;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A file system in a file, whose power can be cut: afterwards it holds what had been written to the
 * device, and not what the operating system still meant to write.
 */
final class CutDisk implements AutoCloseable {
    private static final long BYTES = 2L << 30;

    /** So rarely that, while a trial lasts, the file system writes only what it is told to. */
    private static final String OPTIONS = "loop,noatime,commit=600";

    private final Path image;
    private final Path copy;
    private final Path mounted;
    private final List<Path> servers = new CopyOnWriteArrayList<>();
    private final Thread atExit = new Thread(this::letGo);

    private CutDisk(Path folder) {
        image = folder.resolve("disk.img");
        copy = folder.resolve("disk-as-it-was.img");
        mounted = folder.resolve("disk");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Makes an empty disk in a folder and mounts it.
     *
     * @throws IOException saying what this machine does not allow
     */
    static CutDisk create(Path folder) throws IOException, InterruptedException {
        var disk = new CutDisk(folder);
        try {
            Files.createDirectories(disk.mounted);
            try (var file = new RandomAccessFile(disk.image.toFile(), "rw")) {
                file.setLength(BYTES);
            }
            Program.run("mkfs.ext4", "-q", "-F", disk.image.toString());
            disk.mount();
            return disk;
        } catch (IOException | InterruptedException e) {
            disk.close();
            throw e;
        }
    }

    /** Where its files are. */
    Path files() {
        return mounted;
    }

    /** A server with its data there is killed at the latest when the disk goes. */
    void carries(Path data) {
        servers.add(data);
    }

    /** Writes out all that is meant to be written. */
    void sync() throws IOException, InterruptedException {
        Program.run("sync", "--file-system", mounted.toString());
    }

    /** Keeps what the device has now, for {@link #turnOn}. Nobody may be writing. */
    void cut() throws IOException, InterruptedException {
        Program.run("cp", "--sparse=always", image.toString(), copy.toString());
    }

    /** Goes on with what the device had at the cut. Nobody may have a file open. */
    void turnOn() throws IOException, InterruptedException {
        Program.run("umount", mounted.toString());
        Files.move(copy, image, StandardCopyOption.REPLACE_EXISTING);
        mount();
    }

    private void mount() throws IOException, InterruptedException {
        Program.run("mount", "-o", OPTIONS, image.toString(), mounted.toString());
    }

    /** The loop device goes with the mount. */
    private void letGo() {
        for (Path data : servers) {
            ProcessUse.postgres(data).forEach(ProcessHandle::destroyForcibly);
        }
        try {
            Program.run("umount", "--lazy", mounted.toString());
        } catch (IOException notMounted) {
            // then there is nothing to let go of
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        letGo();
        Files.deleteIfExists(image);
        Files.deleteIfExists(copy);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // then the hook does the same again
        }
    }
}
