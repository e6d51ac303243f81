package org.safeguardinghub.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies on disk for one embedded PostgreSQL: {@code db} the data, {@code superuser} the
 * password of the role postgres, {@code hba.conf} who may connect, {@code postgres.log} what the
 * server says, {@code unfinished} only while the very first start has not ended.
 */
record PostgresFolder(Path folder) {
    Path database() {
        return folder.resolve("db");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    Path hba() {
        return folder.resolve("hba.conf");
    }

    Path superuserFile() {
        return folder.resolve("superuser");
    }

    /**
     * Makes the folder ready for a start. A first start that was killed half way has left data that
     * no hub has ever written to: that, and only that, is removed.
     */
    Login prepare() throws IOException {
        Files.writeString(hba(), "host all all " + LoopbackPort.HOST + "/32 scram-sha-256\n");
        if (Files.exists(unfinished())) {
            delete(database());
        }
        if (!Files.exists(database())) {
            Files.writeString(unfinished(), "");
            Files.writeString(superuserFile(), Login.random("postgres").password());
        }
        if (!Files.exists(superuserFile())) {
            throw new StartRefused.FolderUnusable(
                    folder, "it has data but lacks the file superuser", null);
        }
        return new Login("postgres", Files.readString(superuserFile()).strip());
    }

    void finished() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    private Path unfinished() {
        return folder.resolve("unfinished");
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(tree)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
