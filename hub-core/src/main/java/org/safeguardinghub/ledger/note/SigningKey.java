package org.safeguardinghub.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a log signs with. Written as {@code PRIVATE+KEY+<name>+<id in hex>+<base64 of kind and
 * seed>}, the form that tools for notes read, with the vkey on a line of its own after it: the
 * public half cannot be had from the JDK by the seed alone.
 */
public final class SigningKey {
    private static final Pattern FORM =
            Pattern.compile("PRIVATE\\+KEY\\+([^+]+)\\+([0-9a-f]{8})\\+([^\\s]+)\n(\\S+)\n");
    private static final int NOTE = 1;

    private final VerifierKey verifier;
    private final byte[] seed;

    private SigningKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
        byte[] probe = "is this one key?\n".getBytes(StandardCharsets.UTF_8);
        if (!verifier.verifies(probe, Ed25519.sign(seed, probe))) {
            throw new IllegalArgumentException("the two halves are not of one key");
        }
    }

    /** A new key of this name. */
    public static SigningKey generate(String name) {
        var pair = Ed25519.generate();
        return new SigningKey(
                new VerifierKey(name, VerifierKey.Kind.NOTE, pair.publicKey()), pair.seed());
    }

    /**
     * Reads a key and its vkey.
     *
     * @throws IllegalArgumentException for what is no such key, naming nothing of it
     */
    public static SigningKey parse(String written) {
        var form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a signing key and its vkey, a line each");
        }
        var verifier = VerifierKey.parse(form.group(4));
        byte[] coded = Base64.getDecoder().decode(form.group(3));
        if (verifier.kind() != VerifierKey.Kind.NOTE
                || !verifier.name().equals(form.group(1))
                || !verifier.hexId().equals(form.group(2))
                || coded.length != 1 + Ed25519.KEY_BYTES
                || coded[0] != NOTE) {
            throw new IllegalArgumentException("not the signing key of this vkey");
        }
        return new SigningKey(verifier, Arrays.copyOfRange(coded, 1, coded.length));
    }

    /** The whole key, to be kept where only its owner reads. */
    public String written() {
        var coded = new byte[1 + Ed25519.KEY_BYTES];
        coded[0] = NOTE;
        System.arraycopy(seed, 0, coded, 1, seed.length);
        return "PRIVATE+KEY+%s+%s+%s\n%s\n"
                .formatted(
                        verifier.name(),
                        verifier.hexId(),
                        Base64.getEncoder().encodeToString(coded),
                        verifier);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The same note every time: Ed25519 draws no random numbers. */
    public Note sign(String text) {
        byte[] signature = Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8));
        return Note.of(text, NoteSignature.of(verifier, signature));
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "SigningKey[" + verifier + "]";
    }
}
