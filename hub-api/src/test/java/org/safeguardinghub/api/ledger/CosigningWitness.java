package org.safeguardinghub.api.ledger;

import org.safeguardinghub.ledger.note.VerifierKey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** Cosigns as tlog-cosignature says, with nothing of the hub's own making but the key's name. */
final class CosigningWitness {
    private final KeyPair pair;
    private final VerifierKey key;

    CosigningWitness(String name) {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] last = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        key = new VerifierKey(name, VerifierKey.Kind.COSIGNATURE, last);
    }

    VerifierKey key() {
        return key;
    }

    /** The line that it answers. */
    String cosign(String text) {
        long now = 1_700_000_000;
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(
                    ("cosignature/v1\ntime " + now + "\n" + text).getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            byte[] bytes =
                    ByteBuffer.allocate(4 + 8 + signed.length)
                            .putInt(key.id())
                            .putLong(now)
                            .put(signed)
                            .array();
            return "— " + key.name() + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
