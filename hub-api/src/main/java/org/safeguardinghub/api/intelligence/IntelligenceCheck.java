package org.safeguardinghub.api.intelligence;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.content.ContentBody;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.intelligence.IntelligenceRefusal.Wrong;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks at what a request says before anything is looked up about the record it names: a wrong
 * request is answered alike for every record. Decisions check what is theirs again.
 */
@Component
class IntelligenceCheck {
    private final FactReader events;
    private final Clock clock;

    IntelligenceCheck(FactReader events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void check(IntelligenceRequest request) {
        GovernmentMarking.accepted(request.marking());
        var faults = new ArrayList<FieldError>();
        switch (request.type()) {
            case PARTNER_INFORMATION -> checkInformation(request, faults);
            case INTELLIGENCE -> checkReport(request, faults);
        }
        if (request.occurredTo() != null && request.occurredFrom() == null) {
            faults.add(FieldError.conflict("/occurredFrom", "a range begins with occurredFrom"));
        }
        refuse(faults);
        checkGrading(request.grading());
    }

    private static void checkInformation(IntelligenceRequest request, List<FieldError> faults) {
        require(request.sentTo(), "/sentTo", faults);
        require(request.content(), "/content", faults);
        checkContent(request.content(), faults);
        forbid(request.report(), "/report", "a report is the police's own", faults);
        forbid(request.grading(), "/grading", "partners do not grade: police do", faults);
        forbid(request.reviewBy(), "/reviewBy", "reports are reviewed", faults);
    }

    private static void checkReport(IntelligenceRequest request, List<FieldError> faults) {
        require(request.report(), "/report", faults);
        checkContent(request.content(), faults);
        forbid(request.sentTo(), "/sentTo", "a report is sent to nobody: share a product", faults);
    }

    private static void checkContent(@Nullable ContentBody content, List<FieldError> faults) {
        if (content != null) {
            forbid(
                    content.intelligence(),
                    "/content/INTEL",
                    "intelligence is written by police, as the report",
                    faults);
        }
    }

    void checkGrading(@Nullable GradingBody grading) {
        if (grading != null) {
            checkAgencies(grading.conditions(), "/grading/conditions/");
        }
    }

    void check(SanitisedRequest request, Caller caller) {
        if (request.marking() != null) {
            GovernmentMarking.accepted(request.marking());
        }
        if (request.approver().sub().strip().equalsIgnoreCase(author(caller).strip())) {
            throw new RefusalException(Wrong.APPROVED_BY_ITS_AUTHOR);
        }
        checkReview(request.reviewBy());
        if (request.handling() != null) {
            checkAgencies(request.handling().conditions(), "/handling/conditions/");
        }
    }

    void checkReview(@Nullable OffsetDateTime reviewBy) {
        if (reviewBy != null && !reviewBy.toInstant().isAfter(clock.instant())) {
            throw new RefusalException(Wrong.REVIEWED_IN_THE_PAST);
        }
    }

    /** The person who sends it, or for whom a system sends it. */
    static String author(Caller caller) {
        return caller.actingFor() == null ? caller.sub() : caller.actingFor();
    }

    private void checkAgencies(@Nullable List<ConditionRequest> conditions, String place) {
        var faults = new ArrayList<FieldError>();
        for (int c = 0; conditions != null && c < conditions.size(); c++) {
            var agencies = conditions.get(c).agencies();
            for (int a = 0; agencies != null && a < agencies.size(); a++) {
                var registered =
                        new Criterion(
                                Tags.of(agencies.get(a)), Set.of("register.agency-registered"));
                if (events.facts(Set.of(registered)).events().isEmpty()) {
                    faults.add(FieldError.agencyUnknown(place + c + "/agencies/" + a));
                }
            }
        }
        refuse(faults);
    }

    private static void require(@Nullable Object said, String field, List<FieldError> faults) {
        if (said == null) {
            faults.add(FieldError.missing(field));
        }
    }

    private static void forbid(
            @Nullable Object said, String field, String why, List<FieldError> faults) {
        if (said != null) {
            faults.add(FieldError.conflict(field, why));
        }
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
    }
}
