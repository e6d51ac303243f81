package org.safeguardinghub.ledger.note;

import java.nio.ByteBuffer;

/** What a witness signs with, for tests. */
public record CosigningKey(VerifierKey verifier, byte[] seed) {
    public static CosigningKey generate(String name) {
        var pair = Ed25519.generate();
        var key = new VerifierKey(name, VerifierKey.Kind.COSIGNATURE, pair.publicKey());
        return new CosigningKey(key, pair.seed());
    }

    public NoteSignature cosign(long seconds, String text) {
        byte[] signed = Ed25519.sign(seed, Cosignatures.message(seconds, text));
        byte[] bytes =
                ByteBuffer.allocate(Long.BYTES + signed.length)
                        .putLong(seconds)
                        .put(signed)
                        .array();
        return NoteSignature.of(verifier, bytes);
    }
}
