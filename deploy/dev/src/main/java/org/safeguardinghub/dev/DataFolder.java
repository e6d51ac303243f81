package org.safeguardinghub.dev;

import org.safeguardinghub.embedded.ClaimedFolder;
import org.safeguardinghub.embedded.PostgresServer;
import org.safeguardinghub.embedded.StartRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a development hub keeps everything: one folder, one hub at a time. */
final class DataFolder implements AutoCloseable {
    /** Says that the folder is ours to delete. */
    private static final String MARK = "development-hub";

    private final Path folder;
    private final ClaimedFolder claim;

    private DataFolder(Path folder, ClaimedFolder claim) {
        this.folder = folder;
        this.claim = claim;
    }

    static DataFolder open(Path folder, boolean reset) throws IOException {
        boolean ours = Files.exists(folder.resolve(MARK));
        if (!ours && holdsAnything(folder)) {
            throw new StartRefused.FolderUnusable(
                    folder, "it holds other files; a development hub wants its own", null);
        }
        ClaimedFolder claim = ClaimedFolder.claim(folder);
        DataFolder opened = new DataFolder(folder, claim);
        try {
            if (reset) {
                opened.empty();
            }
            Files.writeString(folder.resolve(MARK), "Made by a development hub. Safe to delete.\n");
            return opened;
        } catch (IOException broken) {
            claim.close();
            throw broken;
        }
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    Path issuer() {
        return folder.resolve("issuer");
    }

    Path masterKey() {
        return folder.resolve("keys").resolve("master.key");
    }

    Path passwords() {
        return folder.resolve("passwords.properties");
    }

    @Override
    public void close() {
        claim.close();
    }

    private static boolean holdsAnything(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> !file.getFileName().toString().equals("lock"));
        }
    }

    /** All but the claim itself, which stays held throughout. */
    private void empty() throws IOException {
        PostgresServer.stopOrphan(postgres());
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            if (!path.equals(folder) && !path.equals(folder.resolve("lock"))) {
                Files.delete(path);
            }
        }
    }
}
