package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.SecretFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps all others, read from a file that only its owner may read. 256 bits. */
final class MasterKey {
    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;

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

    /** Makes the key where there is none, and never replaces one. */
    static void makeIfMissing(Path file) throws IOException {
        if (!Files.exists(file)) {
            var fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            SecretFile.makeOnce(file, fresh);
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
