package org.safeguardinghub.api.ruling;

import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.AuditList;
import org.safeguardinghub.audit.AuditedRuling;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Validity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What partnership auditors see: decisions, never content. */
@RestController
@Tag(name = "Audit", description = "sharing decisions, without content")
class AuditResource {
    private static final String LIST = "audit rulings";

    private final AuditList audit;
    private final Looks looks;
    private final ViewProgress views;
    private final PositionTokens tokens;

    AuditResource(AuditList audit, Looks looks, ViewProgress views, PositionTokens tokens) {
        this.audit = audit;
        this.looks = looks;
        this.views = views;
        this.tokens = tokens;
    }

    /**
     * One decision.
     *
     * @param owner left out where nothing is recorded under the id that was asked for
     * @param highest the highest level in any category
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditedRulingBody(
            String rulingId,
            Instant at,
            String exit,
            String reader,
            String sub,
            @Nullable String purpose,
            @Nullable String caseReference,
            @Nullable String owner,
            @Nullable UUID record,
            @Nullable UUID askedRecord,
            @Nullable UUID askedSubject,
            Level highest) {
        static AuditedRulingBody of(AuditedRuling ruling) {
            return new AuditedRulingBody(
                    ruling.rulingId().toString(),
                    ruling.at(),
                    ruling.exit(),
                    ruling.reader(),
                    ruling.sub(),
                    ruling.purpose(),
                    ruling.caseReference(),
                    ruling.owner(),
                    ruling.record(),
                    ruling.askedRecord(),
                    ruling.askedSubject(),
                    ruling.highest());
        }
    }

    /** A page of decisions, newest first; there is never a total. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditPage(List<AuditedRulingBody> items, @Nullable String next) {}

    @GetMapping("/api/v1/audit/rulings")
    @May({AUDITOR, AGENCY_ADMIN})
    @Asks(AUDIT)
    @Operation(
            summary = "List rulings, newest first",
            operationId = "listRulings",
            description =
                    "An auditor sees rulings whose reader or owner serves one of the auditor's"
                            + " areas; an agency's administrator those of its own agency.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<AuditPage> rulings(
            @RequestParam(required = false) @Nullable OffsetDateTime since,
            @RequestParam(required = false) @Nullable OffsetDateTime until,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var query =
                new AuditList.Query(
                        since == null ? Instant.EPOCH : since.toInstant(),
                        until == null ? Validity.OPEN : until.toInstant(),
                        record,
                        cursor == null ? null : open(caller.agency(), cursor),
                        limit + 1);
        views.await(AnswerIndex.GROUP, least);
        // before the rows are read, so that it is never more than they reflect
        var asOf = views.reached(AnswerIndex.GROUP).orElse(0);
        var found =
                caller.roles().contains(Role.AUDITOR)
                        ? audit.ofAreasOf(caller.agency(), query)
                        : audit.ofAgency(caller.agency(), query);
        var asked = record == null ? null : new RecordId(record);
        looks.record(caller, ask, AnswerRuled.Exit.AUDIT, asked, null);
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? seal(caller.agency(), page.getLast()) : null;
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, tokens.seal(caller.agency(), asOf))
                .body(new AuditPage(page.stream().map(AuditedRulingBody::of).toList(), next));
    }

    private String seal(AgencyId reader, AuditedRuling last) {
        var mark =
                ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                        .putLong(last.position())
                        .putInt(last.rulingId().index())
                        .array();
        return tokens.sealCursor(reader, LIST, mark);
    }

    private AuditList.Mark open(AgencyId reader, String cursor) {
        var bytes =
                tokens.openCursor(reader, LIST, cursor)
                        .filter(opened -> opened.length == Long.BYTES + Integer.BYTES)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.invalid(
                                                        List.of(
                                                                FieldError.type(
                                                                        "/cursor",
                                                                        "a cursor that this list"
                                                                                + " gave you")))));
        var in = ByteBuffer.wrap(bytes);
        return new AuditList.Mark(in.getLong(), in.getInt());
    }
}
