package org.safeguardinghub.sealing;

import java.security.GeneralSecurityException;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What content is sealed and opened with, found once for all that a call does: finding it takes
 * longer than using it. For one thread, and not to be kept: it remembers the last key.
 */
final class Algorithms {
    private static final int TAG_BITS = 128;

    private final Cipher gcm;
    private final Mac hmac;

    Algorithms() {
        try {
            gcm = Cipher.getInstance("AES/GCM/NoPadding");
            hmac = Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new SealingException("this Java knows no AES-GCM or no HMAC", e);
        }
    }

    Cipher cipher(int mode, ContentKey key, byte[] nonce) throws GeneralSecurityException {
        gcm.init(
                mode,
                new SecretKeySpec(key.secret(), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        return gcm;
    }

    Mac mac(ContentKey key) throws GeneralSecurityException {
        hmac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
        return hmac;
    }
}
