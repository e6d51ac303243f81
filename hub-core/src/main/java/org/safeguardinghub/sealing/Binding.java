package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What an envelope belongs to. Each part is length-prefixed, so that no two bindings read alike.
 */
record Binding(UUID keyId, RecordId record, Category category, String eventName) {
    private static final byte[] FORMAT = utf8("hub sealed content 1");

    /** What a wrapped key belongs to. */
    static Binding ofKey(UUID keyId, RecordId record, Category category) {
        return new Binding(keyId, record, category, "content key");
    }

    byte[] bytes() {
        byte[] key = utf8(keyId.toString());
        byte[] of = utf8(record.text());
        byte[] about = utf8(category.name());
        byte[] in = utf8(eventName);
        var out =
                ByteBuffer.allocate(
                        5 * Integer.BYTES
                                + FORMAT.length
                                + key.length
                                + of.length
                                + about.length
                                + in.length);
        for (var part : new byte[][] {FORMAT, key, of, about, in}) {
            out.putInt(part.length).put(part);
        }
        return out.array();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
