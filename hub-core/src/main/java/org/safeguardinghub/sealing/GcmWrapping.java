package org.safeguardinghub.sealing;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Wraps keys by AES-256-GCM: {@code nonce 12 | ciphertext and tag}, with the binding as associated
 * data. The nonces are chance, so one key should wrap fewer than 2^32 others (NIST SP 800-38D).
 *
 * @param provider who computes, for a key that only its own token can use; the JDK where null
 */
record GcmWrapping(Key key, @Nullable Provider provider) {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    byte[] wrap(byte[] secret, byte[] binding) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] wrapped = crypt(Cipher.ENCRYPT_MODE, nonce, binding, secret);
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

    private byte[] crypt(int mode, byte[] nonce, byte[] binding, byte[] in) {
        try {
            var cipher = cipher();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(binding);
            return cipher.doFinal(in);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new SealingException("the master key does not fit, or cannot be used", e);
        }
    }

    private Cipher cipher() throws GeneralSecurityException {
        return provider == null ? Cipher.getInstance(CIPHER) : Cipher.getInstance(CIPHER, provider);
    }
}
