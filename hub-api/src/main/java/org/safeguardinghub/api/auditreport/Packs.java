package org.safeguardinghub.api.auditreport;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.body.AnswerJson;
import org.safeguardinghub.api.ledger.Evidence;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.ruling.Looks;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.report.DataTaken;
import org.safeguardinghub.report.DecisionRow;
import org.safeguardinghub.report.Takings;
import org.safeguardinghub.report.Topic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Makes audit packs: what a report says, the decisions behind it, and the proof of each. */
@Component
class Packs {
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final AuditReports reports;
    private final AuditedDecisions decisions;
    private final LedgerReading ledger;
    private final Evidence evidence;
    private final Takings takings;
    private final Looks looks;
    private final AnswerJson json;
    private final Clock clock;
    private final int most;

    /**
     * @param most how many decisions one may hold: each has a proof, which takes its time
     */
    Packs(
            AuditReports reports,
            AuditedDecisions decisions,
            LedgerReading ledger,
            Evidence evidence,
            Takings takings,
            Looks looks,
            AnswerJson json,
            Clock clock,
            @Value("${hub.audit.decisions-in-a-pack:1000}") int most) {
        this.reports = reports;
        this.decisions = decisions;
        this.ledger = ledger;
        this.evidence = evidence;
        this.takings = takings;
        this.looks = looks;
        this.json = json;
        this.clock = clock;
        this.most = most;
    }

    /** It is recorded before it leaves, and cannot leave before the log has signed that. */
    ResponseEntity<TakenFile> make(Caller caller, Ask ask, PackRequest request) {
        var period = Asked.period(request.period(), clock.instant());
        reports.awaitAll();
        var drawn = reports.draw(caller, period.quarter());
        var rows = decisions.all(caller, period, topics(request), most);
        if (rows.size() > most) {
            // that there are more is told of them
            looks.record(caller, ask, AnswerRuled.Exit.AUDIT, null, null);
            throw Asked.refused(
                    new FieldError(
                            "/topic",
                            "audit.too-many-decisions",
                            "a pack holds at most "
                                    + most
                                    + " decisions: ask for a month, or for one topic"));
        }
        var files = new PackFiles(period, drawn.body(), json.write(drawn.body()), rows);
        rows.stream()
                .map(DecisionRow::event)
                .distinct()
                .forEach(event -> files.addProof(event.toString(), proof(event)));
        var taking = UUID.randomUUID();
        looks.record(
                caller,
                ask,
                taking,
                at ->
                        new DataTaken(
                                taking,
                                caller.agency(),
                                caller.sub(),
                                DataTaken.Form.PACK,
                                request.reason(),
                                period.text(),
                                request.topic(),
                                Digest.of(files.manifest()),
                                rows.size(),
                                at));
        var stored = takings.stored(taking);
        files.addTaking(stored.payload(), evidence.receiptOf(stored.index()).toString());
        return reports.file(
                caller,
                drawn.reflects(),
                ZIP,
                "audit-pack-%s.zip".formatted(period.text()),
                files.zip());
    }

    /** Rulings are many: they are in it only where they are asked for. */
    private static Collection<Topic> topics(PackRequest request) {
        return request.topic() == null
                ? Arrays.stream(Topic.values()).filter(topic -> topic != Topic.RULING).toList()
                : List.of(request.topic());
    }

    private String proof(UUID event) {
        var index = ledger.index(event.toString()).orElseThrow();
        return evidence.receiptOf(index).toString();
    }
}
