package org.safeguardinghub.sealing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * What an envelope belongs to. Each part is length-prefixed, so that no two bindings read alike.
 *
 * @param event the id of the event that carries it; null in the first version of the format
 */
record Binding(
        UUID keyId, RecordId record, Category category, String eventName, @Nullable String event) {
    private static final byte[] FIRST_FORMAT = utf8("hub sealed content 1");
    private static final byte[] FORMAT = utf8("hub sealed content 2");

    /** What a wrapped key belongs to. */
    static Binding ofKey(UUID keyId, RecordId record, Category category) {
        return new Binding(keyId, record, category, "content key", null);
    }

    byte[] bytes() {
        byte[] key = utf8(keyId.toString());
        byte[] of = utf8(record.text());
        byte[] about = utf8(category.name());
        byte[] in = utf8(eventName);
        return event == null
                ? joined(FIRST_FORMAT, key, of, about, in)
                : joined(FORMAT, key, of, about, in, utf8(event));
    }

    private static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> Integer.BYTES + part.length).sum();
        var out = ByteBuffer.allocate(length);
        for (var part : parts) {
            out.putInt(part.length).put(part);
        }
        return out.array();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
