package org.safeguardinghub.verifier.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;

/** A log or a witness of a test, with a key of its own. */
public record Signer(VerifierKey key, KeyPair pair) {
    public static Signer log(String name) {
        return of(name, VerifierKey.Kind.NOTE);
    }

    public static Signer witness(String name) {
        return of(name, VerifierKey.Kind.COSIGNATURE);
    }

    private static Signer of(String name, VerifierKey.Kind kind) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
            return new Signer(VerifierKey.of(name, kind, raw), pair);
        } catch (GeneralSecurityException | MalformedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** As a log does. */
    public SignatureLine sign(String text) {
        return new SignatureLine(key.name(), key.id(), raw(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As a witness does. */
    public SignatureLine cosign(String text, long seconds) {
        byte[] signature = raw(Cosignature.message(text, seconds));
        byte[] timed = ByteBuffer.allocate(72).putLong(seconds).put(signature).array();
        return new SignatureLine(key.name(), key.id(), timed);
    }

    private byte[] raw(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
