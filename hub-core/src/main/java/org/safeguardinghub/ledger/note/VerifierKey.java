package org.safeguardinghub.ledger.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Whom a signature is believed to be of: a name, a kind and 32 bytes of Ed25519. Written as a vkey,
 * {@code <name>+<id in hex>+<base64 of kind and key>}. Source: C2SP signed-note.
 */
@SuppressWarnings("ArrayRecordComponent") // told apart by its vkey
public record VerifierKey(String name, Kind kind, byte[] key) {
    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([^ ]+)");

    /** What a key signs. */
    public enum Kind {
        /** the text of a note, as a log signs its checkpoints */
        NOTE(1),
        /** that a checkpoint was seen, and when, as a witness cosigns it */
        COSIGNATURE(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        private static Kind of(int code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code == code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("another kind of key"));
        }
    }

    public VerifierKey {
        if (!isName(name) || key.length != Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("not the name or not the key of a signer");
        }
    }

    /**
     * Reads a vkey.
     *
     * @throws IllegalArgumentException for what is no vkey, or has another id than its key
     */
    public static VerifierKey parse(String vkey) {
        var form = FORM.matcher(vkey);
        if (!form.matches()) {
            throw new IllegalArgumentException("not of the form name+id+key");
        }
        byte[] bytes = Base64.getDecoder().decode(form.group(3));
        if (bytes.length != 1 + Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("not the length of a key");
        }
        var key =
                new VerifierKey(
                        form.group(1),
                        Kind.of(bytes[0]),
                        Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!form.group(2).equals(key.hexId())) {
            throw new IllegalArgumentException("the id is another key's");
        }
        return key;
    }

    /** Names stand in notes between spaces, and in vkeys before a plus. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.indexOf('+') < 0
                && name.codePoints()
                        .noneMatch(
                                c ->
                                        Character.isWhitespace(c)
                                                || Character.isSpaceChar(c)
                                                || Character.isISOControl(c));
    }

    /** The id by which signatures name the key beside its name. */
    public int id() {
        return ByteBuffer.wrap(
                        sha256(
                                (name + "\n").getBytes(StandardCharsets.UTF_8),
                                new byte[] {(byte) kind.code},
                                key))
                .getInt();
    }

    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(key, message, signature);
    }

    String hexId() {
        return "%08x".formatted(id());
    }

    @Override
    public String toString() {
        var coded = new ByteArrayOutputStream();
        coded.write(kind.code);
        coded.writeBytes(key);
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(coded.toByteArray());
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
