package org.safeguardinghub.verifier.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An export in a zip; nothing of it is unpacked. */
public final class Zip implements Export {
    private final ZipFile zip;

    /**
     * Opens it and looks at its names.
     *
     * @throws ZipException where the file is none, or holds two files of one name: two readers
     *     could take two different ones
     */
    public Zip(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        var names = new HashSet<String>();
        var twice =
                zip.stream().map(ZipEntry::getName).filter(name -> !names.add(name)).findFirst();
        if (twice.isPresent()) {
            zip.close();
            throw new ZipException("two files of the name " + twice.get());
        }
    }

    @Override
    public void paths(Consumer<String> each) {
        zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).forEach(each);
    }

    @Override
    public InputStream open(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null || entry.isDirectory()) {
            throw new FileNotFoundException(path);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
