package org.safeguardinghub.api.crossarea;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.crossarea.PatternsBody.PatternBody;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.record.ListBody;
import org.safeguardinghub.api.record.PositionCursors;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.crossarea.BehindPseudonym;
import org.safeguardinghub.crossarea.NamedThings;
import org.safeguardinghub.crossarea.Openings;
import org.safeguardinghub.crossarea.PatternsAcross;
import org.safeguardinghub.crossarea.Pseudonyms;
import org.safeguardinghub.crossarea.ThingIndex;
import org.safeguardinghub.register.LocalThresholds;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Answers coordinators who look for patterns. Each look is ruled on and recorded first. */
@Component
class Patterns {
    private static final String PATTERNS = "patterns across areas";
    private static final String OPENINGS = "/api/v1/cross-area/openings/";

    private final Reading reading;
    private final Pseudonyms pseudonyms;
    private final LocalThresholds local;
    private final NamedThings things;
    private final Openings openings;
    private final CommandAnswers commands;
    private final RecordAnswers records;
    private final PositionCursors cursors;
    private final PositionTokens positions;
    private final ViewProgress views;
    private final Clock clock;

    Patterns(
            Reading reading,
            Pseudonyms pseudonyms,
            LocalThresholds local,
            NamedThings things,
            Openings openings,
            CommandAnswers commands,
            RecordAnswers records,
            PositionCursors cursors,
            PositionTokens positions,
            ViewProgress views,
            Clock clock) {
        this.reading = reading;
        this.pseudonyms = pseudonyms;
        this.local = local;
        this.things = things;
        this.openings = openings;
        this.commands = commands;
        this.records = records;
        this.cursors = cursors;
        this.positions = positions;
        this.views = views;
        this.clock = clock;
    }

    ResponseEntity<PatternsBody> list(
            Caller caller, Ask ask, int limit, @Nullable String cursor, MinPosition least) {
        var agency = caller.agency();
        long before = cursors.before(agency, PATTERNS, cursor);
        views.await(ThingIndex.GROUP, least);
        var found =
                reading.finding(
                        RecordAnswers.asker(caller, ask),
                        new PatternsAcross(
                                agency, pseudonyms, local.known(), things, before, limit));
        var page = found.finding();
        return ResponseEntity.ok()
                .header(
                        HubHeaders.AS_OF,
                        positions.seal(agency, Math.min(page.reflects(), found.asOf())))
                .body(
                        new PatternsBody(
                                page.patterns().stream().map(PatternBody::of).toList(),
                                page.next().isEmpty()
                                        ? null
                                        : cursors.next(agency, PATTERNS, page.next().getAsLong())));
    }

    ResponseEntity<Accepted> open(Caller caller, Ask ask, OpeningRequest request, Once once) {
        request.check();
        var meant =
                reading.finding(
                                RecordAnswers.asker(caller, ask),
                                new BehindPseudonym(
                                        caller.agency(), pseudonyms, request.pseudonym()))
                        .finding()
                        .orElseThrow(() -> new RefusalException(new Refusal.NotFound()));
        return commands.answer(caller, once, request.toCommand(caller, meant), OPENINGS);
    }

    ResponseEntity<ListBody> opened(
            Caller caller, Ask ask, RecordId opening, int limit, @Nullable String cursor) {
        var opened = openings.records(opening, caller.agency(), clock.instant());
        return records.opened(caller, ask, opening, opened, limit, cursor);
    }
}
