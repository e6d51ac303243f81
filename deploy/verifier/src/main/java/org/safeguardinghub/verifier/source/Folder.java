package org.safeguardinghub.verifier.source;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An export in a folder. */
public final class Folder implements Export {
    private final Path root;

    public Folder(Path root) {
        this.root = root;
    }

    @Override
    public void paths(Consumer<String> each) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(path -> !Files.isDirectory(path))
                    .map(path -> root.relativize(path).toString())
                    .map(path -> path.replace(File.separatorChar, '/'))
                    .forEach(each);
        }
    }

    @Override
    public InputStream open(String path) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException(path);
        }
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
