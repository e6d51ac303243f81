package org.safeguardinghub.api.position;

import org.safeguardinghub.shared.AgencyId;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Deterministic authenticated encryption in the manner of SIV: the first 16 bytes of an HMAC-SHA256
 * of the text are both its tag and the counter block under which AES-256-CTR hides it. Every agency
 * and every use has keys of its own, all derived from one secret.
 */
final class SyntheticSeal {
    private static final int SECRET = 32;
    private static final int TAG = 16;
    private static final int LONGEST_TOKEN = 1024;
    private static final String HMAC = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] secret;

    SyntheticSeal(byte[] secret) {
        if (secret.length != SECRET) {
            throw new IllegalArgumentException("the secret has 32 bytes");
        }
        this.secret = secret.clone();
    }

    String seal(AgencyId agency, String use, byte[] text) {
        var tag = tag(agency, use, text);
        var token = new ByteArrayOutputStream(TAG + text.length);
        token.writeBytes(tag);
        token.writeBytes(crypt(agency, use, tag, text));
        return ENCODER.encodeToString(token.toByteArray());
    }

    Optional<byte[]> open(AgencyId agency, String use, String token) {
        return decode(token)
                .flatMap(
                        bytes -> {
                            var tag = Arrays.copyOf(bytes, TAG);
                            var hidden = Arrays.copyOfRange(bytes, TAG, bytes.length);
                            var text = crypt(agency, use, tag, hidden);
                            return MessageDigest.isEqual(tag, tag(agency, use, text))
                                    ? Optional.of(text)
                                    : Optional.empty();
                        });
    }

    /** Only the one spelling that we write: unused bits in the last letter would be a second. */
    private static Optional<byte[]> decode(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length > TAG && ENCODER.encodeToString(bytes).equals(token)
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] tag(AgencyId agency, String use, byte[] text) {
        return Arrays.copyOf(hmac(key("tag", agency, use), text), TAG);
    }

    private byte[] crypt(AgencyId agency, String use, byte[] tag, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key("hide", agency, use), "AES"),
                    new IvParameterSpec(tag));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException noAes) {
            throw new IllegalStateException(noAes);
        }
    }

    /** The parts cannot run into each other: an agency id has no zero byte, nor has a use. */
    private byte[] key(String step, AgencyId agency, String use) {
        var name = step + '\0' + agency.text() + '\0' + use;
        return hmac(secret, name.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException noHmac) {
            throw new IllegalStateException(noHmac);
        }
    }
}
