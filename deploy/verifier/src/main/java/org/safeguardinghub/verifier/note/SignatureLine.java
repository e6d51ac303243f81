package org.safeguardinghub.verifier.note;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * One signature below a note.
 *
 * @param name of the key that is said to have signed
 * @param keyId of that key
 * @param signature what follows the key's id, as the kind of key prescribes
 */
public record SignatureLine(String name, int keyId, byte[] signature) {
    private static final String DASH = "\u2014 ";

    /**
     * @param line without its line feed
     */
    static SignatureLine parse(String line) throws MalformedException {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new MalformedException("a line below the text is no signature");
        }
        String name = line.substring(DASH.length(), space);
        byte[] bytes = Strict.base64(line.substring(space + 1));
        if (!Strict.isKeyName(name) || bytes.length < 5) {
            throw new MalformedException("a line below the text is no signature");
        }
        ByteBuffer all = ByteBuffer.wrap(bytes);
        int id = all.getInt();
        byte[] signature = new byte[all.remaining()];
        all.get(signature);
        return new SignatureLine(name, id, signature);
    }

    /** As it stands in a note, with its line feed. */
    public String line() {
        byte[] all =
                ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(keyId)
                        .put(signature)
                        .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }
}
