package org.safeguardinghub.adapters.wire.custodian;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of one custodian, or a bare sample (payload only), whose name then tells custodian,
 * person and kind. A fault in one record spoils that record; a fault outside spoils the file.
 */
public record CustodianFile(String name, List<FileEntry> entries, LeafLedger ledger) {
    private static final String KNOWN_VERSION = "1";
    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    public static CustodianFile read(Path file) throws BrokenFile {
        String name = String.valueOf(file.getFileName());
        JsonNode root = parse(file);
        LeafLedger ledger = new LeafLedger(root);
        try {
            Fields top = new Fields(root, "", ledger);
            boolean bare = !root.has("orgId") && !root.has("records");
            List<FileEntry> entries =
                    bare ? List.of(sample(name, top, ledger)) : records(root, top, ledger);
            return new CustodianFile(name, entries, ledger);
        } catch (WrongShape fault) {
            throw new BrokenFile("at " + place(fault.pointer()), fault.expected());
        }
    }

    private static JsonNode parse(Path file) throws BrokenFile {
        try {
            JsonNode root = STRICT.readTree(Files.readAllBytes(file));
            if (root == null || root.isMissingNode()) {
                throw new BrokenFile("at line 1, column 1", "the file is empty");
            }
            return root;
        } catch (JacksonException fault) {
            // the library's own message may quote the file, and the file tells of a child
            TokenStreamLocation at = fault.getLocation();
            throw new BrokenFile(
                    at == null ? "" : "at line " + at.getLineNr() + ", column " + at.getColumnNr(),
                    "broken JSON (or the same key twice)");
        } catch (IOException fault) {
            throw new BrokenFile("", "cannot be read");
        }
    }

    private static FileEntry sample(String fileName, Fields payload, LeafLedger ledger) {
        SampleName name = SampleName.of(fileName);
        JsonNode noEnvelope = STRICT.createObjectNode();
        return new CustodianRecord(
                "",
                new Custodian(name.custodian(), null),
                name.recordId(),
                name.personId(),
                name.type(),
                new Fields(noEnvelope, "", ledger),
                payload);
    }

    private static List<FileEntry> records(JsonNode root, Fields top, LeafLedger ledger) {
        Custodian custodian = new Custodian(top.requiredText("orgId"), top.text("orgName"));
        JsonNode records = root.path("records");
        if (!records.isArray()) {
            throw new WrongShape("/records", "expected a list");
        }
        List<FileEntry> entries = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            String pointer = "/records/" + i;
            try {
                entries.add(
                        record(pointer, custodian, new Fields(records.get(i), pointer, ledger)));
            } catch (WrongShape fault) {
                entries.add(new BrokenRecord(pointer, fault.pointer(), fault.expected()));
            }
        }
        return List.copyOf(entries);
    }

    private static CustodianRecord record(String pointer, Custodian custodian, Fields record) {
        String version = record.requiredText("version");
        if (!version.equals(KNOWN_VERSION)) {
            throw new WrongShape(pointer + "/version", "expected version " + KNOWN_VERSION);
        }
        DetailsType type =
                DetailsType.ofWireName(record.requiredText("recordType"))
                        .orElseThrow(
                                () ->
                                        new WrongShape(
                                                pointer + "/recordType", "unknown record type"));
        Fields payload = record.object("payload");
        if (payload == null) {
            throw new WrongShape(pointer + "/payload", "expected an object, found nothing");
        }
        return new CustodianRecord(
                pointer,
                custodian,
                record.requiredText("recordId"),
                record.requiredText("personId"),
                type,
                record,
                payload);
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "the top" : pointer;
    }
}
