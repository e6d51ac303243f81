package org.safeguardinghub.verifier;

import org.safeguardinghub.verifier.source.Export;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An export that a test can change. */
record MemoryExport(NavigableMap<String, byte[]> files) implements Export {
    /** Of these entries, with a checkpoint that is still to be put there. */
    static MemoryExport of(List<byte[]> entries) {
        var export = new MemoryExport(new TreeMap<>());
        export.write(entries);
        return export;
    }

    MemoryExport copy() {
        return new MemoryExport(new TreeMap<>(files));
    }

    /** One that is there. */
    byte[] file(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    /** Tiles and bundles anew; gives the root. */
    byte[] write(List<byte[]> entries) {
        files.keySet().removeIf(path -> path.startsWith("tile/"));
        try {
            var writer = new ExportWriter(files::put);
            for (byte[] entry : entries) {
                writer.add(entry);
            }
            return writer.end();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    @Override
    public void paths(Consumer<String> each) {
        files.keySet().forEach(each);
    }

    @Override
    public InputStream open(String path) throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new FileNotFoundException(path);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
