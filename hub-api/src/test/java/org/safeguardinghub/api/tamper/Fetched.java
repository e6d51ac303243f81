package org.safeguardinghub.api.tamper;

import org.safeguardinghub.api.Node;
import org.safeguardinghub.verifier.tree.Tile;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Keeps all that a hub serves of its ledger in a zip file, as an auditor takes it home. What is not
 * served is not in it.
 */
record Fetched(Node hub, Path zip) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CHECKPOINT = "checkpoint";

    /**
     * The file, made anew.
     *
     * @param size of the tree, as far as it is asked for
     */
    Path fetch(long size) throws IOException, InterruptedException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            keep(CHECKPOINT, out);
            for (int level = Tile.ENTRIES; Tile.hashes(level, size) > 0; level++) {
                for (long at = 0; at < Tile.hashes(level, size); at += Tile.FULL) {
                    keep(Tile.of(level, at, size).path(), out);
                }
            }
        }
        return zip;
    }

    byte[] checkpoint() throws IOException, InterruptedException {
        return get(CHECKPOINT);
    }

    private void keep(String path, ZipOutputStream out) throws IOException, InterruptedException {
        byte[] bytes = get(path);
        if (bytes.length > 0) {
            out.putNextEntry(new ZipEntry(path));
            out.write(bytes);
            out.closeEntry();
        }
    }

    /** Nothing where nothing is served. */
    private byte[] get(String path) throws IOException, InterruptedException {
        var request =
                hub.to("/api/v1/ledger/" + path)
                        .header("Authorization", "Bearer " + hub.token("audit", "AUDITOR"));
        var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? answer.body() : new byte[0];
    }
}
