package org.safeguardinghub.witness;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The steps by which a file takes the place of another. Each is what it is called and no more: what
 * was not forced may be gone after a power cut, wholly or in part.
 */
interface Disk {
    /** Null where there is no such file. */
    byte @Nullable [] read(Path file) throws IOException;

    /** A new file in the place of whatever was there. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Once it returns, the contents of the file outlive a power cut. */
    void force(Path file) throws IOException;

    /** All at once: whoever looks sees the old file or the new one. */
    void rename(Path from, Path to) throws IOException;

    /** Once it returns, the names in the folder outlive a power cut. */
    void forceNames(Path folder) throws IOException;

    /** That of this machine. */
    Disk REAL =
            new Disk() {
                @Override
                public byte @Nullable [] read(Path file) throws IOException {
                    try {
                        return Files.readAllBytes(file);
                    } catch (NoSuchFileException none) {
                        return null;
                    }
                }

                @Override
                public void write(Path file, byte[] bytes) throws IOException {
                    Files.write(file, bytes);
                }

                @Override
                public void force(Path file) throws IOException {
                    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.force(true);
                    }
                }

                @Override
                public void rename(Path from, Path to) throws IOException {
                    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                }

                @Override
                public void forceNames(Path folder) throws IOException {
                    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                        channel.force(true);
                    }
                }
            };
}
