package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.RecordId;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The ids of erased records in a file outside of every database, one a line, only added to. It is
 * in no backup of a database, so that no older backup takes it back with it. It names nobody.
 */
public final class EraseList {
    private static final int LENGTH_OF_ID = 36;

    private final Path file;

    public EraseList(Path file) {
        this.file = file;
    }

    /** Those that are listed; none where there is no file yet. */
    public synchronized Set<RecordId> read() {
        var listed = new LinkedHashSet<RecordId>();
        if (!Files.exists(file)) {
            return listed;
        }
        try {
            for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                // a line that a crash cut short was not confirmed, and is added again
                if (line.length() == LENGTH_OF_ID) {
                    listed.add(new RecordId(UUID.fromString(line)));
                }
            }
            return listed;
        } catch (IOException e) {
            throw new SealingException("the erase list cannot be read", e);
        }
    }

    /** Adds those that it lacks. They are on disk when it returns. */
    public synchronized void add(Collection<RecordId> records) {
        var missing = new LinkedHashSet<>(records);
        missing.removeAll(read());
        if (missing.isEmpty()) {
            return;
        }
        var lines = new StringBuilder();
        missing.forEach(record -> lines.append(record.text()).append('\n'));
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(out.length());
            if (!endsALine(out)) {
                out.write('\n');
            }
            out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
            out.getFD().sync();
        } catch (IOException e) {
            throw new SealingException("the erase list cannot be written", e);
        }
    }

    private static boolean endsALine(RandomAccessFile out) throws IOException {
        long length = out.length();
        if (length == 0) {
            return true;
        }
        out.seek(length - 1);
        return out.read() == '\n';
    }
}
