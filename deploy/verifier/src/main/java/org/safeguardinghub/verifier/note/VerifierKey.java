package org.safeguardinghub.verifier.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A named Ed25519 key by which signatures are verified, written {@code name+id+base64}.
 *
 * @param kind for what it signs: the same key of another kind has another id
 * @param id the first four bytes of SHA-256 over name, line feed, kind and key
 * @param raw the 32 bytes of the key (RFC 8032)
 */
public record VerifierKey(String name, Kind kind, int id, byte[] raw, PublicKey key) {
    /** What a key signs. */
    public enum Kind {
        /** The text of a note: what logs do. */
        NOTE(1),
        /** A checkpoint at a time: what witnesses do. */
        COSIGNATURE(4);

        private final byte type;

        Kind(int type) {
            this.type = (byte) type;
        }
    }

    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public static VerifierKey of(String name, Kind kind, byte[] raw) throws MalformedException {
        if (!Strict.isKeyName(name) || raw.length != 32) {
            throw new MalformedException("not an Ed25519 key with a name");
        }
        return new VerifierKey(name, kind, id(name, kind, raw), raw, ed25519(raw));
    }

    /** Reads {@code name+id+base64}; the id must be the one that name and key give. */
    public static VerifierKey parse(String text, Kind kind) throws MalformedException {
        // base64 may hold further pluses
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedException("not a verifier key: name+id+base64 is expected");
        }
        byte[] typed = Strict.base64(parts[2]);
        if (typed.length != 33 || typed[0] != kind.type) {
            throw new MalformedException(
                    "the key of `%s` is not one that verifies a %s by Ed25519"
                            .formatted(parts[0], kind == Kind.NOTE ? "log" : "witness"));
        }
        VerifierKey key = of(parts[0], kind, Arrays.copyOfRange(typed, 1, 33));
        if (!HexFormat.of().toHexDigits(key.id).equals(parts[1])) {
            throw new MalformedException("the id in the key of `" + parts[0] + "` is wrong");
        }
        return key;
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The id as it is written, eight hexadecimal digits. */
    public String hexId() {
        return HexFormat.of().toHexDigits(id);
    }

    /** {@code name+id+base64}. */
    public String text() {
        byte[] typed = ByteBuffer.allocate(1 + raw.length).put(kind.type).put(raw).array();
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    private static int id(String name, Kind kind, byte[] raw) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.write(kind.type);
        bytes.writeBytes(raw);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return ByteBuffer.wrap(digest).getInt();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static PublicKey ed25519(byte[] raw) throws MalformedException {
        byte[] encoded = ByteBuffer.allocate(X509.length + raw.length).put(X509).put(raw).array();
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException wrong) {
            throw new MalformedException("not a point of Ed25519");
        }
    }
}
