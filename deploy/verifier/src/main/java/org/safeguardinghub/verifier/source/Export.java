package org.safeguardinghub.verifier.source;

import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A source that says what it holds: one that was handed over as a whole. */
public interface Export extends Source {
    /** Tells every path of a file, relative to the export, by slashes, in any order. */
    void paths(Consumer<String> each) throws IOException;

    /**
     * The bytes of a file, as many as there are.
     *
     * @throws FileNotFoundException where no file lies there
     */
    InputStream open(String path) throws IOException;

    @Override
    default byte @Nullable [] read(String path, int limit) throws IOException {
        try (InputStream in = open(path)) {
            return Bounded.read(in, path, limit);
        } catch (FileNotFoundException missing) {
            return null;
        }
    }

    @Override
    default boolean isWhole() {
        return true;
    }
}
