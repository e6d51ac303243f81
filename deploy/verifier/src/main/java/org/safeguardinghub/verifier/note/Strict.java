package org.safeguardinghub.verifier.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Text forms in which one value can be written in one way only, so that two readers cannot read two
 * things.
 */
public final class Strict {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Strict() {}

    /** UTF-8 without a single wrong byte. */
    public static String utf8(byte[] bytes) throws MalformedException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException wrong) {
            throw new MalformedException("not UTF-8");
        }
    }

    /** RFC 4648, section 4: with padding, without spare bits. */
    public static byte[] base64(String text) throws MalformedException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException wrong) {
            // said below
        }
        throw new MalformedException("not base64");
    }

    /** A hash of 32 bytes in base64. */
    public static byte[] hash(String text) throws MalformedException {
        byte[] bytes = base64(text);
        if (bytes.length != 32) {
            throw new MalformedException("not a hash of 32 bytes");
        }
        return bytes;
    }

    /** Not negative, without leading zeroes, and fits 63 bits. */
    public static long decimal(String text) throws MalformedException {
        if (DECIMAL.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException tooLarge) {
                // said below
            }
        }
        throw new MalformedException("not a decimal number");
    }

    /** Whether it can name a key: not empty, no Unicode space, no plus. */
    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.indexOf('+') < 0
                && name.codePoints()
                        .noneMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c));
    }
}
