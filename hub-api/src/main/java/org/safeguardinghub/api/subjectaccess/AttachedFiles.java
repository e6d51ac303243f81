package org.safeguardinghub.api.subjectaccess;

import org.safeguardinghub.concern.attachment.Attachments;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.bundle.Attached;
import org.safeguardinghub.subjectaccess.bundle.Piece;
import org.safeguardinghub.subjectaccess.bundle.Told;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of what is given. A file is described in one category of the part that attached it:
 * where that is left out, so is the file.
 */
@Component
class AttachedFiles {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** How names end, by the types of which files can be. */
    private static final Map<String, String> ENDINGS =
            Map.of(
                    "application/pdf", "pdf",
                    "image/png", "png",
                    "image/jpeg", "jpg",
                    "text/plain", "txt");

    private final Attachments attachments;

    AttachedFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * By the numbers that the entries have in a bundle; one whose key was destroyed is not there.
     */
    Map<Integer, Attached> of(Prepared prepared) {
        var records = new HashMap<Integer, RecordId>();
        for (var piece : prepared.pieces()) {
            if (piece instanceof Piece.Held held) {
                records.put(held.number(), held.record());
            }
        }
        var asOf = prepared.gathered().holding().asOf();
        var attached = new HashMap<Integer, Attached>();
        int entry = 0;
        for (var told : prepared.told().entrySet()) {
            int number = ++entry;
            var record = records.get(told.getKey());
            if (record != null && told.getValue() instanceof Told.Given given) {
                file(record, given, asOf).ifPresent(file -> attached.put(number, file));
            }
        }
        return attached;
    }

    private Optional<Attached> file(RecordId record, Told.Given given, long asOf) {
        return given.content().values().stream()
                .map(fields -> fields.path("attachment").path("id"))
                .filter(JsonNode::isString)
                .map(id -> new RecordId(UUID.fromString(id.asString())))
                .flatMap(id -> attachments.find(record, id, asOf).stream())
                .flatMap(kept -> attachments.open(kept).stream())
                .map(AttachedFiles::attached)
                .findFirst();
    }

    private static Attached attached(byte[] opened) {
        var file = JSON.readTree(opened);
        return new Attached(
                ENDINGS.getOrDefault(file.path("mediaType").asString(""), "bin"),
                Base64.getDecoder().decode(file.path("data").asString("")));
    }
}
