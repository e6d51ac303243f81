package org.safeguardinghub.crossarea;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps outward parts of postcodes from whoever reads the database: each as one block, under a key
 * that the key store derives. Equal ones must read alike, so that they can be counted, and have to
 * be read again, so that the number can be told of a district.
 */
public final class Districts {
    private static final int BLOCK = 16;
    private static final String CIPHER = "AES/CBC/NoPadding";

    /** One block and no second: nothing could be learned from what it is chained to. */
    private static final IvParameterSpec NONE = new IvParameterSpec(new byte[BLOCK]);

    private final SecretKeySpec key;

    /** {@code secret}: 32 random bytes, the same for as long as the view is to be read. */
    public Districts(byte[] secret) {
        key = new SecretKeySpec(secret, "AES");
    }

    /** In hexadecimal; a district has four signs at most. */
    String sealed(String district) {
        var block = Arrays.copyOf(district.getBytes(StandardCharsets.US_ASCII), BLOCK);
        return HexFormat.of().formatHex(done(Cipher.ENCRYPT_MODE, block));
    }

    String opened(String sealed) {
        var block = done(Cipher.DECRYPT_MODE, HexFormat.of().parseHex(sealed));
        return new String(block, StandardCharsets.US_ASCII).replace("\0", "");
    }

    private byte[] done(int mode, byte[] block) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, NONE);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }
}
