package org.safeguardinghub.sealing;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;

import org.safeguardinghub.shared.RecordId;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The ids of erased records in a file outside of every database, one a line, only added to. It is
 * in no backup of a database, so that no older backup takes it back with it. It names nobody.
 *
 * <p>A line is {@code id mac}, the mac in hexadecimal digits: whoever can write into the file, and
 * has no key of the hub, can have nothing erased by it.
 *
 * <p>What a crash leaves of a line that was being written, a part of it or what the file system put
 * in its place, was never confirmed and is passed over: it is added again.
 */
public final class EraseList {
    /** For what {@link KeyCustodian#secretFor} gives the secret. */
    public static final String USE = "erase list";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH_OF_ID = 36;
    private static final int LENGTH_OF_LINE = LENGTH_OF_ID + 1 + 64;

    private final Path file;
    private final SecretKeySpec secret;

    public EraseList(Path file, byte[] secret) {
        this.file = file;
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Those that are listed; none where there is no file yet.
     *
     * @throws SealingException where a line is not the hub's own
     */
    public synchronized Set<RecordId> read() {
        var listed = new LinkedHashSet<RecordId>();
        if (!Files.exists(file)) {
            return listed;
        }
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            var ended = text.substring(0, text.lastIndexOf('\n') + 1);
            ended.lines().filter(EraseList::isWhole).map(this::read).forEach(listed::add);
            return listed;
        } catch (IOException e) {
            throw new SealingException("the erase list cannot be read", e);
        }
    }

    /** What was never written is read as noughts; nobody but a crash leaves them here. */
    private static boolean isWhole(String line) {
        return line.length() >= LENGTH_OF_LINE && line.indexOf('\0') < 0;
    }

    private RecordId read(String line) {
        var id = line.substring(0, LENGTH_OF_ID);
        if (!MessageDigest.isEqual(Binding.utf8(line), Binding.utf8(line(id)))) {
            throw new SealingException("a line of the erase list is not the hub's own", null);
        }
        return new RecordId(UUID.fromString(id));
    }

    private String line(String id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return id + " " + HexFormat.of().formatHex(mac.doFinal(Binding.utf8("erased " + id)));
        } catch (GeneralSecurityException e) {
            throw new SealingException("the erase list cannot be made", e);
        }
    }

    /** Adds those that it lacks. They and the file's name are on disk when it returns. */
    public synchronized void add(Collection<RecordId> records) {
        var missing = new LinkedHashSet<>(records);
        missing.removeAll(read());
        if (missing.isEmpty()) {
            return;
        }
        try (var out = FileChannel.open(file, CREATE, APPEND)) {
            // in one piece: a node that shares the file may add to it at the same time
            var lines = new StringBuilder(endsALine() ? "" : "\n");
            missing.forEach(record -> lines.append(line(record.text())).append('\n'));
            var bytes = ByteBuffer.wrap(Binding.utf8(lines.toString()));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
            forceName();
        } catch (IOException e) {
            throw new SealingException("the erase list cannot be written", e);
        }
    }

    private void forceName() throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try (var names = FileChannel.open(folder, READ)) {
            names.force(true);
        }
    }

    private boolean endsALine() throws IOException {
        try (var in = FileChannel.open(file)) {
            var last = ByteBuffer.allocate(1);
            return in.size() == 0 || (in.read(last, in.size() - 1) == 1 && last.get(0) == '\n');
        }
    }
}
