package org.safeguardinghub.api.auditreport;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.api.ruling.Looks;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.eventstore.FactReader;
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
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** Draws reports up, and records who takes them out before they leave. */
@Component
class AuditReports {
    private final Reports reports;
    private final Looks looks;
    private final FactReader log;
    private final ViewProgress views;
    private final PositionTokens tokens;
    private final Clock clock;

    AuditReports(
            Reports reports,
            Looks looks,
            FactReader log,
            ViewProgress views,
            PositionTokens tokens,
            Clock clock) {
        this.reports = reports;
        this.looks = looks;
        this.log = log;
        this.views = views;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What was drawn, and the last event that it surely reflects. */
    record Drawn(ReportBody body, long reflects) {}

    /** Complete where the quarter is over, and all that was in the log by then is counted. */
    Drawn draw(Caller caller, Period quarter) {
        var now = clock.instant();
        long head = log.head();
        boolean isComplete =
                quarter.isOver(now)
                        && views.reaches(DecisionIndex.GROUP, head)
                        && views.reaches(AnswerIndex.GROUP, head);
        // before the numbers are read, so that it is never more than they reflect
        long reflects = views.reached(DecisionIndex.GROUP).orElse(0);
        var figures = reports.of(caller.agency(), quarter, now);
        var asOf = tokens.seal(caller.agency(), reflects);
        return new Drawn(Drawing.of(quarter, figures, isComplete, now, asOf), reflects);
    }

    /** Waits until all that is in the log by now is counted and listed; 503 {@code view.behind}. */
    void awaitAll() {
        var head = new MinPosition(OptionalLong.of(log.head()));
        views.await(DecisionIndex.GROUP, head);
        views.await(AnswerIndex.GROUP, head);
    }

    ResponseEntity<ReportBody> shown(
            Caller caller, Ask ask, @Nullable String period, MinPosition least) {
        // what is wrong with the request is said before it waits for anything
        var quarter = Asked.quarter(period, clock.instant());
        views.await(DecisionIndex.GROUP, least);
        var drawn = draw(caller, quarter);
        looks.record(caller, ask, AnswerRuled.Exit.AUDIT, null, null);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, tokens.seal(caller.agency(), drawn.reflects()))
                .body(drawn.body());
    }

    /**
     * The report as a file, of a quarter that is over: what is taken out may be published, and two
     * of a quarter that goes on differ by what nobody may be told.
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
        var quarter = Asked.quarterThatIsOver(period, clock.instant());
        views.await(DecisionIndex.GROUP, least);
        var drawn = draw(caller, quarter);
        if (!drawn.body().complete()) {
            throw new ProblemException(Problem.viewBehind(Duration.ofSeconds(1)));
        }
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
                                quarter.text(),
                                null,
                                Digest.of(bytes),
                                0,
                                at));
        return file(
                caller,
                drawn.reflects(),
                type,
                "audit-report-%s.%s".formatted(quarter.text(), type.getSubtype()),
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
