package org.safeguardinghub.verifier.source;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;

/** Gives what lies at the paths of a log. */
public interface Source extends Closeable {
    /**
     * What lies at a path, up to {@code limit} bytes; null where nothing does.
     *
     * @throws TooLargeException where there is more
     * @throws IOException where it cannot be said what is there
     */
    byte @Nullable [] read(String path, int limit) throws IOException;

    /**
     * Whether what is not there is missing from the whole, as in an export. Of a server it cannot
     * be told from what is only not answered.
     */
    boolean isWhole();
}
