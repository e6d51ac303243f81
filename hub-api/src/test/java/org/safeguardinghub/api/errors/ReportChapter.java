package org.safeguardinghub.api.errors;

import static org.awaitility.Awaitility.await;

import org.safeguardinghub.rowsecurity.ScopedRows;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;

/** The auditors' report, the decisions behind it, and what is taken out. */
final class ReportChapter implements Chapter {
    private static final String AUDIT = "AUDIT";
    private static final String AUDITOR = "AUDITOR";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NOBODY = UUID.randomUUID().toString();

    @Override
    public List<Operation> tell(Scene scene) {
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var period = today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR);
        var decision = "/audit/decisions/" + shared(scene);
        return List.of(
                Operation.read("readAuditReport", "/audit/report", "audit")
                        .asking(AUDIT, AUDITOR)
                        .refusing("field.type", good -> good.asking("period", Echo.CANARY))
                        .refusing("code.unknown", good -> good.asking("reason", Echo.CANARY))
                        .refusing(
                                "field.missing",
                                good -> good.with("Accept", "text/csv, application/problem+json")),
                Operation.read("listAuditDecisions", "/audit/decisions", "audit")
                        .asking(AUDIT, AUDITOR)
                        .refusing("field.type", good -> good.asking("period", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("limit", "201"))
                        .refusing("field.type", good -> good.asking("cursor", Echo.CANARY))
                        .refusing("code.unknown", good -> good.asking("topic", Echo.CANARY))
                        .refusing("code.unknown", good -> good.asking("outcome", Echo.CANARY)),
                Operation.read("readAuditDecision", decision, "audit")
                        .asking(AUDIT, AUDITOR)
                        .refusingAt("not-found", "/audit/decisions/" + NOBODY)
                        .refusingAt("not-found", "/audit/decisions/" + Echo.CANARY),
                pack(period));
    }

    /** The event of a decision to share that the report knows by now. */
    private static String shared(Scene scene) {
        var sql =
                "select event from audit_decision where topic = 'SHARE' order by position limit 1";
        var rows = new ScopedRows(scene.hub.part(JdbcTemplate.class)).ofEvery();
        return await().atMost(PATIENCE)
                .until(() -> rows.query(sql, (row, _) -> row.getString(1)), list -> !list.isEmpty())
                .getFirst();
    }

    private static Operation pack(String period) {
        return Operation.command(
                        "takeAuditPack",
                        "/audit/packs",
                        "audit",
                        AUDITOR,
                        "{'period':'%s','topic':'TAKING','reason':'INSPECTION'}".formatted(period))
                .asking(AUDIT, AUDITOR)
                .coded("/reason")
                .coded("/topic")
                .refusing("field.type", good -> good.field("/period", Echo.CANARY))
                .refusing("field.type", good -> good.body("[]"))
                .refusing("field.characters", good -> good.field("/period", Echo.CANARY + "\u202e"))
                .refusing("audit.too-many-decisions", good -> good.field("/topic", "RULING"));
    }
}
