package org.safeguardinghub.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** A file with a key in it, which its owner alone can read. */
public final class SecretFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SecretFile() {}

    /**
     * Makes the file where there is none, and never replaces one. It is whole and durable under
     * another name before it gets its own, and its name is durable when this returns: a crash
     * leaves no key or a whole one, and never something that a key which is gone has sealed or
     * signed.
     */
    public static void makeOnce(Path file, byte[] secret) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "secret", ".new", OWNER_ONLY);
        try {
            try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(secret));
                out.force(true);
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process made it at the same moment: theirs is the key.
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
