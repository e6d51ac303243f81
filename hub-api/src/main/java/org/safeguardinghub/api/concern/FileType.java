package org.safeguardinghub.api.concern;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of file that may be attached, told by their bytes and not by what they are called. */
enum FileType {
    PDF("application/pdf", "255044462d", "pdf"),
    PNG("image/png", "89504e470d0a1a0a", "png"),
    JPEG("image/jpeg", "ffd8ff", "jpe?g"),
    /** UTF-8 without control characters but tabs and line ends */
    TEXT("text/plain", "", "txt");

    private final String mediaType;

    /** How its bytes begin, in hexadecimal digits. */
    private final String begin;

    private final Pattern name;

    FileType(String mediaType, String begin, String ending) {
        this.mediaType = mediaType;
        this.begin = begin;
        this.name = Pattern.compile(".+\\." + ending, Pattern.CASE_INSENSITIVE);
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values()).filter(t -> t.mediaType.equals(mediaType)).findFirst();
    }

    boolean isOf(byte[] bytes) {
        var first = Arrays.copyOf(bytes, Math.min(begin.length() / 2, bytes.length));
        return HexFormat.of().formatHex(first).equals(begin) && (this != TEXT || isText(bytes));
    }

    /** A name that ends in another way could open another program. */
    boolean mayBeCalled(String file) {
        return name.matcher(file).matches();
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .allMatch(c -> !Character.isISOControl(c) || "\t\n\r".indexOf(c) >= 0);
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
