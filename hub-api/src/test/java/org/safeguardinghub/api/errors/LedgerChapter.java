package org.safeguardinghub.api.errors;

import org.safeguardinghub.api.HubWithBroker;
import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** The log's evidence: of all of it for auditors, of what it sent for an agency. */
final class LedgerChapter implements Chapter {
    private static final String AUDIT = "AUDIT";
    private static final String AUDITOR = "AUDITOR";
    private static final String NOBODY = UUID.randomUUID().toString();

    @Override
    public List<Operation> tell(Scene scene) {
        var sent = newest(scene.hub, scene.subject("school"));
        var proof = "/ledger/proof/" + sent;
        var receipt = "/receipts/" + sent;
        return List.of(
                evidence("readCheckpoint", "/ledger/checkpoint"),
                evidence("readTile", "/ledger/tile/0/000.p/1")
                        .refusingAt("not-found", "/ledger/tile/0/999")
                        .refusingAt("not-found", "/ledger/tile/0/" + Echo.CANARY)
                        .refusingAt("not-found", "/ledger/tile/00/000.p/1")
                        .refusingAt("not-found", "/ledger/tile/" + Echo.CANARY + "/000.p/1"),
                evidence("readEntries", "/ledger/tile/entries/000.p/1")
                        .refusingAt("not-found", "/ledger/tile/entries/x999/999")
                        .refusingAt("not-found", "/ledger/tile/entries/" + Echo.CANARY),
                evidence("readProof", proof)
                        .refusingAt("not-found", "/ledger/proof/" + NOBODY)
                        .refusingAt("not-found", "/ledger/proof/" + Echo.CANARY),
                Operation.command(
                                "takeLedgerExport",
                                "/ledger/exports",
                                "audit",
                                AUDITOR,
                                "{'reason':'INSPECTION'}")
                        .asking(AUDIT, AUDITOR)
                        .coded("/reason")
                        .refusing("field.type", good -> good.body("[]")),
                Operation.read("readReceipt", receipt, "school")
                        .asking("", "PUBLISHER")
                        .refusing("not-found", good -> good.by("csc", "PUBLISHER"))
                        .refusingAt("not-found", "/receipts/" + NOBODY)
                        .refusingAt("not-found", "/receipts/" + Echo.CANARY));
    }

    private static Operation evidence(String id, String path) {
        return Operation.read(id, path, "audit").asking("", AUDITOR);
    }

    /** The same path about another event. */
    static String about(String path, String event) {
        return path.substring(0, path.lastIndexOf('/') + 1) + event;
    }

    /** The id of the first event of an accepted command, which its answer does not tell. */
    static String newest(HubWithBroker hub, HttpResponse<String> accepted) {
        var created = JsonMapper.shared().readTree(accepted.body()).path("created").asString();
        return hub.part(JdbcTemplate.class)
                .queryForList(
                        "select event_id from event where aggregate_id = ? order by position"
                                + " limit 1",
                        String.class,
                        created)
                .getFirst();
    }
}
