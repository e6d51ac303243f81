package org.safeguardinghub.rigs.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * How many small writes in a row a disk makes durable in a second: no store on it can commit one by
 * one more often.
 */
public final class DiskRate {
    private static final int BYTES = 4096;

    private DiskRate() {}

    /** Writes and forces for so long, in a file of its own in the folder. */
    public static double perSecond(Path folder, Duration length) throws IOException {
        Path file = Files.createTempFile(folder, "disk", ".rate");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(BYTES);
            long began = System.nanoTime();
            long writes = 0;
            long passed;
            do {
                block.clear();
                channel.write(block);
                channel.force(true);
                writes++;
                passed = System.nanoTime() - began;
            } while (passed < length.toNanos());
            return writes * 1e9 / passed;
        } finally {
            Files.delete(file);
        }
    }
}
