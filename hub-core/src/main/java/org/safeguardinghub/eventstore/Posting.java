package org.safeguardinghub.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * How tags and names are written in the tag index: the beginning of their SHA-256, so an entry has
 * one small size and is the same on every machine. Two may collide: a guard then fails although it
 * held, which costs one retry; a reader checks the event's true tags.
 */
final class Posting {
    private Posting() {}

    static long tag(String tag) {
        return start(tag).getLong();
    }

    static int name(String name) {
        return start(name).getInt();
    }

    private static ByteBuffer start(String text) {
        return ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
