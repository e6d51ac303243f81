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
import org.safeguardinghub.report.Auditees;
import org.safeguardinghub.report.DecisionIndex;
import org.safeguardinghub.report.DecisionList;
import org.safeguardinghub.report.DecisionRow;
import org.safeguardinghub.report.Period;
import org.safeguardinghub.report.Topic;
import org.safeguardinghub.report.Why;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The single decisions behind figures. Each look at them is recorded before it is answered. */
@Component
class AuditedDecisions {
    private final Auditees auditees;
    private final DecisionList list;
    private final FactReader events;
    private final DecisionCursors cursors;
    private final Looks looks;
    private final ViewProgress views;
    private final PositionTokens tokens;
    private final Clock clock;

    AuditedDecisions(
            Auditees auditees,
            DecisionList list,
            FactReader events,
            DecisionCursors cursors,
            Looks looks,
            ViewProgress views,
            PositionTokens tokens,
            Clock clock) {
        this.auditees = auditees;
        this.list = list;
        this.events = events;
        this.cursors = cursors;
        this.looks = looks;
        this.views = views;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Which of them. What is null is not asked for.
     *
     * @param area all areas that an agency serves, as the report names it
     */
    record Filter(
            Topic topic,
            @Nullable String period,
            @Nullable String outcome,
            @Nullable String agency,
            @Nullable String area,
            @Nullable String ground) {
        Filter {
            if (outcome != null && !topic.outcomes().contains(outcome)) {
                throw Asked.refused(FieldError.codeUnknown("/outcome"));
            }
        }
    }

    ResponseEntity<DecisionsBody> page(
            Caller caller,
            Ask ask,
            Filter filter,
            int limit,
            @Nullable String cursor,
            MinPosition least) {
        var reader = caller.agency();
        var query =
                new DecisionList.Query(
                        filter.topic(),
                        Asked.period(filter.period(), clock.instant()),
                        filter.outcome(),
                        filter.ground(),
                        cursors.open(reader, cursor),
                        limit + 1);
        views.await(DecisionIndex.GROUP, least);
        views.await(AnswerIndex.GROUP, least);
        // before the rows are read, so that it is never more than they reflect
        long reflects =
                Math.min(
                        views.reached(DecisionIndex.GROUP).orElse(0),
                        views.reached(AnswerIndex.GROUP).orElse(0));
        var found = list.of(agencies(reader, filter), query);
        looks.record(caller, ask, AnswerRuled.Exit.AUDIT, null, null);
        var page = found.subList(0, Math.min(limit, found.size()));
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, tokens.seal(reader, reflects))
                .body(
                        new DecisionsBody(
                                page.stream().map(DecisionBody::of).toList(),
                                found.size() > limit
                                        ? cursors.after(reader, page.getLast())
                                        : null));
    }

    private Collection<AgencyId> agencies(AgencyId reader, Filter filter) {
        return auditees.of(reader).entrySet().stream()
                .filter(
                        one ->
                                filter.agency() == null
                                        || one.getKey().text().equals(filter.agency()))
                .filter(
                        one ->
                                filter.area() == null
                                        || String.join("+", one.getValue()).equals(filter.area()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One event's decisions, and why: as far as agencies of the reader's areas took them. */
    DecisionWhyBody one(Caller caller, Ask ask, UUID event) {
        var found = list.in(event, auditees.of(caller.agency()).keySet());
        looks.record(caller, ask, AnswerRuled.Exit.AUDIT, new RecordId(event), null);
        if (found.isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        var stored = events.under(event.toString()).orElseThrow().message();
        return new DecisionWhyBody(
                found.stream().map(DecisionBody::of).toList(), Why.of(stored.getPayload()));
    }

    /** All of a period that are asked for, or one more than may be. */
    List<DecisionRow> all(Caller caller, Period period, Collection<Topic> topics, int most) {
        var agencies = auditees.of(caller.agency()).keySet();
        return topics.stream()
                .flatMap(
                        topic ->
                                list
                                        .of(
                                                agencies,
                                                new DecisionList.Query(
                                                        topic, period, null, null, null, most + 1))
                                        .stream())
                .limit(most + 1L)
                .toList();
    }
}
