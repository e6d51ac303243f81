package org.safeguardinghub.api.forgetting;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.forgetting.SchedulesBody.ScheduleBody;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.forgetting.RetentionEvent.ScheduleSet;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;

/** For how long records are kept, and keeping one on. */
@RestController
@Tag(name = "Retention", description = "how long records are kept, and what is to be decided then")
class RetentionResource {
    private static final Set<String> SET = Set.of("retention.schedule-set");

    private final CommandAnswers answers;
    private final FactReader events;
    private final PositionTokens positions;

    RetentionResource(CommandAnswers answers, FactReader events, PositionTokens positions) {
        this.answers = answers;
        this.events = events;
        this.positions = positions;
    }

    @PostMapping("/api/v1/retention-schedules")
    @May({AGENCY_ADMIN})
    @Operation(
            summary = "Set for how long your agency keeps its records of a kind",
            operationId = "setRetentionSchedule",
            description =
                    "It takes the place of what was set for the same kind and trigger. Of several"
                            + " triggers the longest time counts. When it is over, the record is in"
                            + " your agency's work as RETENTION_REVIEW: somebody decides, and"
                            + " nothing is erased by itself.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> set(@RequestBody ScheduleRequest request, Once once, Caller caller) {
        return answers.answer(
                caller, once, request.toCommand(caller.agency()), "/api/v1/retention-schedules/");
    }

    @GetMapping("/api/v1/retention-schedules")
    @May({AGENCY_ADMIN, AUDITOR})
    @Operation(
            summary = "List the retention schedules of your agency; all of them for an auditor",
            operationId = "listRetentionSchedules")
    ResponseEntity<SchedulesBody> list(Caller caller, MinPosition least) {
        var tag = caller.roles().contains(AUDITOR) ? ScheduleSet.TAG : Tags.of(caller.agency());
        var found = events.facts(Set.of(new Criterion(tag, SET)));
        var schedules =
                found.events().reversed().stream()
                        .map(event -> ScheduleBody.of((ScheduleSet) event.getPayload()))
                        .toList();
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), found.position()))
                .body(new SchedulesBody(schedules));
    }

    @PostMapping("/api/v1/records/{id}/keeping")
    @May({PRACTITIONER, MASH, INTELLIGENCE, AGENCY_ADMIN})
    @Operation(
            summary = "Keep a record of your agency on, and say when to look at it again",
            operationId = "keepRecord",
            description = "Answers a review that is due, or comes before one.")
    @Refuses(invalid = "field.conflict", conflict = "erasure.already-erased")
    ResponseEntity<Accepted> keep(
            @PathVariable RecordId id,
            @RequestBody KeepingRequest request,
            Once once,
            Caller caller) {
        return answers.answer(
                caller, once, request.toCommand(id, caller), "/api/v1/records/" + id + "/keeping/");
    }
}
