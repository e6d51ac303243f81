package org.safeguardinghub.witness;

import org.safeguardinghub.verifier.note.Cosignature;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.SignatureLine;
import org.safeguardinghub.verifier.note.SignedNote;
import org.safeguardinghub.verifier.note.Strict;
import org.safeguardinghub.verifier.note.VerifierKey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What a witness signs with, and what others verify it by. Kept as two lines: the public key as in
 * a policy, and the private one as PKCS #8 in base64.
 */
record WitnessKey(VerifierKey verifier, PrivateKey secret) {
    static WitnessKey fresh(String name) throws MalformedException {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            // the 32 bytes of RFC 8032 end its X.509 form
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
            var verifier = VerifierKey.of(name, VerifierKey.Kind.COSIGNATURE, raw);
            return new WitnessKey(verifier, pair.getPrivate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has Ed25519", missing);
        }
    }

    /** The two must belong together: a cosignature that nobody can verify is worth nothing. */
    static WitnessKey parse(byte[] file) throws MalformedException {
        var lines = Strict.utf8(file).split("\n", -1);
        if (lines.length != 3 || !lines[2].isEmpty()) {
            throw new MalformedException("a key file of two lines is expected");
        }
        var verifier = VerifierKey.parse(lines[0], VerifierKey.Kind.COSIGNATURE);
        var key = new WitnessKey(verifier, secret(Strict.base64(lines[1])));
        var text = "a try\n";
        var line = key.cosign(text, Instant.EPOCH);
        Cosignature.on(new SignedNote(text, List.of(line)), verifier);
        return key;
    }

    private static PrivateKey secret(byte[] encoded) throws MalformedException {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException wrong) {
            throw new MalformedException("not a private key of Ed25519");
        }
    }

    byte[] file() {
        String encoded = Base64.getEncoder().encodeToString(secret.getEncoded());
        return (verifier.text() + "\n" + encoded + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param text of a checkpoint, without signatures
     */
    SignatureLine cosign(String text, Instant at) {
        long seconds = at.getEpochSecond();
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(Cosignature.message(text, seconds));
            byte[] signature = signer.sign();
            byte[] timed =
                    ByteBuffer.allocate(Long.BYTES + signature.length)
                            .putLong(seconds)
                            .put(signature)
                            .array();
            return new SignatureLine(verifier.name(), verifier.id(), timed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key does not sign", broken);
        }
    }
}
