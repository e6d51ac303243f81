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
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.PositionCursors;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.EmergencyReviews;
import org.safeguardinghub.audit.UnreviewedAccess;
import org.safeguardinghub.clock.keepclocks.ClockProjection;
import org.safeguardinghub.shared.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Emergency accesses that holders have not ruled on. */
@RestController
@Tag(name = "Audit")
class EmergencyAuditResource {
    private static final String LIST = "unreviewed emergency accesses";

    private final EmergencyReviews reviews;
    private final Looks looks;
    private final PositionCursors cursors;
    private final ViewProgress views;
    private final PositionTokens tokens;
    private final Clock clock;

    EmergencyAuditResource(
            EmergencyReviews reviews,
            Looks looks,
            PositionCursors cursors,
            ViewProgress views,
            PositionTokens tokens,
            Clock clock) {
        this.reviews = reviews;
        this.looks = looks;
        this.cursors = cursors;
        this.views = views;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * One access, without who took it or why.
     *
     * @param takenBy the agency of the person who broke the glass
     * @param due the first instant at which a ruling on it is late
     * @param hours whole hours since it was taken
     * @param unreviewedBy holders who have not ruled on it; for administrators their own agency
     */
    record UnreviewedAccessBody(
            UUID access,
            String takenBy,
            Instant takenAt,
            Instant due,
            boolean overdue,
            long hours,
            List<String> unreviewedBy) {
        static UnreviewedAccessBody of(UnreviewedAccess one, Instant now) {
            return new UnreviewedAccessBody(
                    one.access(),
                    one.takenBy(),
                    one.takenAt(),
                    one.due(),
                    !one.due().isAfter(now),
                    Math.max(0, Duration.between(one.takenAt(), now).toHours()),
                    one.holders());
        }
    }

    /** A page, the oldest first; there is never a total. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnreviewedPage(List<UnreviewedAccessBody> items, @Nullable String next) {}

    @GetMapping("/api/v1/audit/emergency-access")
    @May({AUDITOR, AGENCY_ADMIN})
    @Asks(AUDIT)
    @Operation(
            summary = "List emergency accesses on which rulings are owed, the oldest first",
            operationId = "listUnreviewedEmergencyAccess",
            description =
                    "An auditor sees those that an agency of one of the auditor's areas took or"
                            + " owes a ruling on; an agency's administrator those on which the own"
                            + " agency owes one.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<UnreviewedPage> unreviewed(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var agency = caller.agency();
        long after = cursor == null ? 0 : cursors.before(agency, LIST, cursor);
        views.await(ClockProjection.GROUP, least);
        // before the rows are read, so that it is never more than they reflect
        var asOf = views.reached(ClockProjection.GROUP).orElse(0);
        var found =
                caller.roles().contains(Role.AUDITOR)
                        ? reviews.ofAreasOf(agency, after, limit + 1)
                        : reviews.owedBy(agency, after, limit + 1);
        looks.record(caller, ask, AnswerRuled.Exit.AUDIT, null, null);
        var now = clock.instant();
        var page = found.subList(0, Math.min(limit, found.size()));
        var next =
                found.size() > limit ? cursors.next(agency, LIST, page.getLast().position()) : null;
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, tokens.seal(agency, asOf))
                .body(
                        new UnreviewedPage(
                                page.stream()
                                        .map(one -> UnreviewedAccessBody.of(one, now))
                                        .toList(),
                                next));
    }
}
