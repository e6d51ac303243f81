package org.safeguardinghub.sealing;

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
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps all others, read from a file that only its owner may read. 256 bits. */
final class MasterKey {
    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final byte[] secret;
    private final SecureRandom random = new SecureRandom();

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    static MasterKey read(Path file) throws IOException {
        var secret = Files.readAllBytes(file);
        if (secret.length != BYTES) {
            throw new IOException("the master key file must hold exactly 32 bytes");
        }
        return new MasterKey(secret);
    }

    /**
     * Makes the key where there is none, and never replaces one. It is whole and durable under
     * another name before it gets its own, and its name is durable before the key is used: a crash
     * leaves no key or a whole one, and never something sealed with a key that is gone.
     */
    static void makeIfMissing(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        var draft = Files.createTempFile(folder, "master", ".new", OWNER_ONLY);
        try {
            try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(fresh));
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

    byte[] wrap(byte[] key, byte[] binding) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] wrapped = crypt(Cipher.ENCRYPT_MODE, nonce, binding, key);
        var all = Arrays.copyOf(nonce, nonce.length + wrapped.length);
        System.arraycopy(wrapped, 0, all, nonce.length, wrapped.length);
        return all;
    }

    byte[] unwrap(byte[] wrapped, byte[] binding) {
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(wrapped, NONCE_BYTES),
                binding,
                Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length));
    }

    byte[] derive(String use) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(Binding.utf8("hub derived secret 1 " + use));
        } catch (GeneralSecurityException e) {
            throw new SealingException("could not derive a secret", e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] binding, byte[] in) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(binding);
            return cipher.doFinal(in);
        } catch (GeneralSecurityException e) {
            throw new SealingException("the master key does not fit", e);
        }
    }
}
