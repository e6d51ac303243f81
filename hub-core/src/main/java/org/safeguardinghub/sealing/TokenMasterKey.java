package org.safeguardinghub.sealing;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;

import javax.crypto.Cipher;

/**
 * A master key that its token keeps: the token wraps and unwraps, and the key is never here.
 *
 * @param key names it to the token, and has nothing of it
 */
record TokenMasterKey(Key key, Provider token) implements MasterKey {
    /** No block that wrapping a key encrypts: those end in a counter of a few. */
    private static final byte[] BLOCK = Binding.utf8("hub fingerprint1");

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The digest of one block that only this key encrypts so. */
    @Override
    public byte[] fingerprint() {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding", token);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return MessageDigest.getInstance("SHA-256").digest(cipher.doFinal(BLOCK));
        } catch (GeneralSecurityException | ProviderException e) {
            throw new SealingException("the token cannot use the master key", e);
        }
    }

    @Override
    public byte[] wrap(byte[] secret, byte[] binding) {
        return new GcmWrapping(key, token).wrap(secret, binding);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] binding) {
        return new GcmWrapping(key, token).unwrap(wrapped, binding);
    }

    /** By chance: a token derives nothing for us. */
    @Override
    public byte[] newSecret(String use) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }
}
