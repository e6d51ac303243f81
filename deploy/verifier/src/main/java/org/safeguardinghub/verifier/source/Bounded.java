package org.safeguardinghub.verifier.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads no more than can be right, whatever is sent. */
final class Bounded {
    private Bounded() {}

    static byte[] read(InputStream in, String path, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            throw new TooLargeException(path);
        }
        return bytes;
    }
}
