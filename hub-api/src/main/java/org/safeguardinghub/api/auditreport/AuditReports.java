package org.safeguardinghub.api.auditreport;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.api.ruling.Looks;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.report.DataTaken;
import org.safeguardinghub.report.DataTaken.Form;
import org.safeguardinghub.report.DataTaken.Reason;
import org.safeguardinghub.report.DecisionIndex;
import org.safeguardinghub.report.Period;
import org.safeguardinghub.report.Reports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** Draws reports up, and records who takes them out before they leave. */
@Component
class AuditReports {
    private final Reports reports;
    private final Looks looks;
    private final ViewProgress views;
    private final PositionTokens tokens;
    private final Clock clock;

    AuditReports(
            Reports reports, Looks looks, ViewProgress views, PositionTokens tokens, Clock clock) {
        this.reports = reports;
        this.looks = looks;
        this.views = views;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What was drawn, and the last event that it surely reflects. */
    record Drawn(Period period, ReportBody body, long reflects) {}

    private Drawn draw(Caller caller, @Nullable String period, MinPosition least) {
        // what is wrong with the request is said before it waits for anything
        Asked.quarter(period, clock.instant());
        views.await(DecisionIndex.GROUP, least);
        return draw(caller, Asked.quarter(period, clock.instant()));
    }

    Drawn draw(Caller caller, Period asked) {
        var now = clock.instant();
        // before the numbers are read, so that it is never more than they reflect
        long reflects = views.reached(DecisionIndex.GROUP).orElse(0);
        var figures = reports.of(caller.agency(), asked);
        return new Drawn(asked, Drawing.of(asked, figures, now), reflects);
    }

    ResponseEntity<ReportBody> shown(
            Caller caller, Ask ask, @Nullable String period, MinPosition least) {
        var drawn = draw(caller, period, least);
        looks.record(caller, ask, AnswerRuled.Exit.AUDIT, null, null);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, tokens.seal(caller.agency(), drawn.reflects()))
                .body(drawn.body());
    }

    /**
     * The report as a file.
     *
     * @param written the report in that form
     */
    ResponseEntity<TakenFile> taken(
            Caller caller,
            Ask ask,
            @Nullable String period,
            @Nullable Reason reason,
            MinPosition least,
            Form form,
            MediaType type,
            Function<ReportBody, String> written) {
        if (reason == null) {
            throw Asked.refused(FieldError.missing("/reason"));
        }
        var drawn = draw(caller, period, least);
        var bytes = written.apply(drawn.body()).getBytes(StandardCharsets.UTF_8);
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
                                form,
                                reason,
                                drawn.period().text(),
                                null,
                                Digest.of(bytes),
                                0,
                                at));
        return file(
                caller,
                drawn.reflects(),
                type,
                "audit-report-%s.%s".formatted(drawn.period().text(), type.getSubtype()),
                bytes);
    }

    /** An answer to be kept as a file. */
    ResponseEntity<TakenFile> file(
            Caller caller, long reflects, MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HubHeaders.AS_OF, tokens.seal(caller.agency(), reflects))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new TakenFile(bytes));
    }
}
