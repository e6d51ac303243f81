package org.safeguardinghub.ledger.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 of the JDK, with keys as the 32 bytes of RFC 8032. */
final class Ed25519 {
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    /** What stands before the 32 bytes in the encodings of RFC 8410. */
    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] PRIVATE =
            HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final String NAME = "Ed25519";

    private Ed25519() {}

    /** Both halves of a new key. */
    @SuppressWarnings("ArrayRecordComponent") // on its way, never compared
    record Pair(byte[] publicKey, byte[] seed) {}

    static Pair generate() {
        try {
            var pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            return new Pair(
                    after(PUBLIC, pair.getPublic().getEncoded()),
                    after(PRIVATE, pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(privateKey(seed));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    /** False also for what is no key or no signature at all. */
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initVerify(publicKey(publicKey));
            signature.update(message);
            return signed.length == SIGNATURE_BYTES && signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
        var encoded = new PKCS8EncodedKeySpec(joined(PRIVATE, seed));
        return KeyFactory.getInstance(NAME).generatePrivate(encoded);
    }

    private static PublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
        var encoded = new X509EncodedKeySpec(joined(PUBLIC, bytes));
        return KeyFactory.getInstance(NAME).generatePublic(encoded);
    }

    private static byte[] joined(byte[] prefix, byte[] key) {
        var all = Arrays.copyOf(prefix, prefix.length + key.length);
        System.arraycopy(key, 0, all, prefix.length, key.length);
        return all;
    }

    private static byte[] after(byte[] prefix, byte[] encoded) {
        if (encoded.length != prefix.length + KEY_BYTES
                || !Arrays.equals(prefix, Arrays.copyOf(encoded, prefix.length))) {
            throw new IllegalStateException("the platform encodes keys in another way");
        }
        return Arrays.copyOfRange(encoded, prefix.length, encoded.length);
    }
}
