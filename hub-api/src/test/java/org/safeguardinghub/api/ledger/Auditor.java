package org.safeguardinghub.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.Note;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Somebody who fetches the whole log's evidence as tlog-tiles says. */
record Auditor(HubWithBroker hub) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<byte[]> fetch(String path) {
        try {
            var request =
                    hub.to("/api/v1/ledger" + path)
                            .header("Authorization", "Bearer " + hub.token("audit", "AUDITOR"));
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Note checkpoint() {
        var answer = fetch("/checkpoint");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Note.parse(new String(answer.body(), StandardCharsets.UTF_8)).orElseThrow();
    }

    static Checkpoint said(Note note) {
        return Checkpoint.parse(note.text()).orElseThrow();
    }

    /** Of every entry that a checkpoint of this size covers. */
    List<byte[]> leaves(long size) {
        var leaves = new ArrayList<byte[]>();
        for (var tile : tiles(size)) {
            var bundle = ByteBuffer.wrap(found("/tile/entries/" + tile));
            while (bundle.hasRemaining()) {
                var entry = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(entry);
                leaves.add(Naive.leaf(entry));
            }
        }
        return leaves;
    }

    byte[] tilesOfLeaves(long size) {
        var all = new ByteArrayOutputStream();
        tiles(size).forEach(tile -> all.writeBytes(found("/tile/0/" + tile)));
        return all.toByteArray();
    }

    private byte[] found(String path) {
        var answer = fetch(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<String> tiles(long size) {
        var tiles = new ArrayList<String>();
        for (long tile = 0; tile < size / 256; tile++) {
            tiles.add("%03d".formatted(tile));
        }
        if (size % 256 > 0) {
            tiles.add("%03d.p/%d".formatted(size / 256, size % 256));
        }
        return tiles;
    }
}
