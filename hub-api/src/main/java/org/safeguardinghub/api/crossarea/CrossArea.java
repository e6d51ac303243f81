package org.safeguardinghub.api.crossarea;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.record.PositionCursors;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.clock.keepclocks.ClockProjection;
import org.safeguardinghub.crossarea.Districts;
import org.safeguardinghub.crossarea.Flows;
import org.safeguardinghub.crossarea.Hotspots;
import org.safeguardinghub.crossarea.Line;
import org.safeguardinghub.crossarea.OverdueReferrals;
import org.safeguardinghub.crossarea.PersonsAcross;
import org.safeguardinghub.crossarea.Pseudonyms;
import org.safeguardinghub.crossarea.Quarter;
import org.safeguardinghub.crossarea.ThingIndex;
import org.safeguardinghub.crossarea.Unreviewed;
import org.safeguardinghub.crossarea.UnreviewedAccesses;
import org.safeguardinghub.crossarea.Waiting;
import org.safeguardinghub.crossarea.Week;
import org.safeguardinghub.register.LocalThresholds;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Answers coordinators. Each look is ruled on and recorded before it is answered. */
@Component
class CrossArea {
    private static final String PERSONS = "persons across areas";

    private final Reading reading;
    private final Pseudonyms pseudonyms;
    private final LocalThresholds local;
    private final OverdueReferrals overdue;
    private final Districts districts;
    private final UnreviewedAccesses unreviewed;
    private final PositionCursors cursors;
    private final PositionTokens positions;
    private final ViewProgress views;
    private final Authority authority;
    private final Clock clock;

    CrossArea(
            Reading reading,
            Pseudonyms pseudonyms,
            LocalThresholds local,
            OverdueReferrals overdue,
            Districts districts,
            UnreviewedAccesses unreviewed,
            PositionCursors cursors,
            PositionTokens positions,
            ViewProgress views,
            Authority authority,
            Clock clock) {
        this.reading = reading;
        this.pseudonyms = pseudonyms;
        this.local = local;
        this.overdue = overdue;
        this.districts = districts;
        this.unreviewed = unreviewed;
        this.cursors = cursors;
        this.positions = positions;
        this.views = views;
        this.authority = authority;
        this.clock = clock;
    }

    ResponseEntity<KnownPersonsBody> persons(
            Caller caller, Ask ask, int limit, @Nullable String cursor) {
        var agency = caller.agency();
        long before = cursors.before(agency, PERSONS, cursor);
        var page =
                reading.finding(
                        RecordAnswers.asker(caller, ask),
                        new PersonsAcross(agency, pseudonyms, local.known(), before, limit));
        var next = page.finding().next();
        return answer(
                caller,
                page.asOf(),
                new KnownPersonsBody(
                        page.finding().persons().stream().map(KnownPersonBody::of).toList(),
                        next.isEmpty() ? null : cursors.next(agency, PERSONS, next.getAsLong())));
    }

    ResponseEntity<WaitingBody> waiting(Caller caller, Ask ask, MinPosition least) {
        views.await(ClockProjection.GROUP, least);
        // before the rows are read, so that it is never more than they reflect
        long reached = views.reached(ClockProjection.GROUP).orElse(0);
        var waiting =
                reading.finding(
                        RecordAnswers.asker(caller, ask),
                        new Waiting(caller.agency(), overdue, local.known()));
        return answer(
                caller,
                Math.min(reached, waiting.asOf()),
                WaitingBody.of(waiting.finding(), ended(waiting.finding())));
    }

    ResponseEntity<UnreviewedBody> unreviewed(Caller caller, Ask ask, MinPosition least) {
        views.await(ClockProjection.GROUP, least);
        // before the rows are read, so that it is never more than they reflect
        long reached = views.reached(ClockProjection.GROUP).orElse(0);
        var found =
                reading.finding(
                        RecordAnswers.asker(caller, ask),
                        new Unreviewed(caller.agency(), unreviewed, local.known()));
        return answer(
                caller,
                Math.min(reached, found.asOf()),
                UnreviewedBody.of(found.finding(), ended(found.finding())));
    }

    ResponseEntity<FlowsBody> flows(Caller caller, Ask ask, @Nullable String quarter) {
        var wanted = quarter(quarter, clock.instant());
        var flows =
                reading.finding(
                        RecordAnswers.asker(caller, ask),
                        new Flows(caller.agency(), wanted, local.known()));
        return answer(
                caller,
                flows.asOf(),
                FlowsBody.of(wanted, flows.finding(), ended(flows.finding())));
    }

    ResponseEntity<HotspotsBody> hotspots(
            Caller caller, Ask ask, @Nullable String week, MinPosition least) {
        var wanted = week(week, clock.instant());
        views.await(ThingIndex.GROUP, least);
        // before the rows are read, so that it is never more than they reflect
        long reached = views.reached(ThingIndex.GROUP).orElse(0);
        var hotspots =
                reading.finding(
                        RecordAnswers.asker(caller, ask),
                        new Hotspots(caller.agency(), districts, wanted, local.known()));
        var ended =
                EndedArea.among(
                        hotspots.finding().stream().map(one -> one.spot().areas()),
                        authority,
                        clock.instant());
        return answer(
                caller,
                Math.min(reached, hotspots.asOf()),
                HotspotsBody.of(wanted, hotspots.finding(), ended));
    }

    private @Nullable List<EndedArea> ended(List<Line> lines) {
        return EndedArea.among(
                lines.stream().flatMap(line -> Stream.of(line.cell().from(), line.cell().to())),
                authority,
                clock.instant());
    }

    private static Week week(@Nullable String text, Instant now) {
        return text == null
                ? Week.lastBefore(now)
                : Week.parse(text)
                        .filter(one -> one.isOver(now))
                        .orElseThrow(() -> notOver("/week", "a week that is over, as 2026-W47"));
    }

    private static ProblemException notOver(String field, String expected) {
        return new ProblemException(Problem.invalid(List.of(FieldError.type(field, expected))));
    }

    private static Quarter quarter(@Nullable String text, Instant now) {
        return text == null
                ? Quarter.lastBefore(now)
                : Quarter.parse(text)
                        .filter(one -> one.isOver(now))
                        .orElseThrow(
                                () -> notOver("/quarter", "a quarter that is over, as 2026-Q3"));
    }

    private <B> ResponseEntity<B> answer(Caller caller, long asOf, B body) {
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), asOf))
                .body(body);
    }
}
