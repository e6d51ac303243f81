package org.safeguardinghub.api.feed;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.command.CommandBody;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.feed.AcknowledgeItem;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.feed.FeedReading;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.util.List;

/** The agency's own feed. Items carry no personal content, so no purpose is asked for. */
@RestController
@Tag(name = "Feed", description = "what happened that this agency may know of")
class FeedResource {
    private final FeedReading feed;
    private final CloudEvents cloudEvents;
    private final FeedStreams streams;
    private final ViewProgress views;
    private final CommandAnswers answers;
    private final PositionTokens positions;

    FeedResource(
            FeedReading feed,
            CloudEvents cloudEvents,
            FeedStreams streams,
            ViewProgress views,
            CommandAnswers answers,
            PositionTokens positions) {
        this.answers = answers;
        this.feed = feed;
        this.cloudEvents = cloudEvents;
        this.streams = streams;
        this.views = views;
        this.positions = positions;
    }

    /**
     * A part of the feed.
     *
     * @param next what to send as {@code after} for what comes next
     */
    record FeedPage(List<CloudEvents.FeedEvent> items, long next) {}

    @GetMapping(value = "/api/v1/feed", produces = MediaType.APPLICATION_JSON_VALUE)
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Operation(
            summary = "Read the agency's feed after a number",
            operationId = "readFeed",
            description =
                    "As `text/event-stream` the connection stays open and items follow as they"
                            + " come; `Last-Event-ID` resumes.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<FeedPage> page(
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(100) int limit,
            Caller caller,
            MinPosition least) {
        views.await(FeedProjection.GROUP, least);
        // before the items are read, so that it is never more than they reflect
        var asOf = views.reached(FeedProjection.GROUP).orElse(0);
        var part = feed.after(caller.agency(), after, limit);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), asOf))
                .body(
                        new FeedPage(
                                part.items().stream().map(cloudEvents::of).toList(), part.last()));
    }

    @GetMapping(value = "/api/v1/feed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Operation(hidden = true)
    SseEmitter stream(
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            Caller caller) {
        return streams.open(caller, lastEventId == null ? after : lastEventId);
    }

    @PostMapping("/api/v1/feed/{id}/acknowledgement")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Operation(
            summary = "Acknowledge an item of the agency's feed",
            operationId = "acknowledgeItem",
            description =
                    "By the item's id. Of a record that was taken back it says that the agency"
                            + " knows, and does not use it any more.")
    @Refuses(conflict = "feed.already-acknowledged")
    ResponseEntity<Accepted> acknowledge(
            @PathVariable RecordId id, @RequestBody CommandBody request, Once once, Caller caller) {
        return answers.answer(
                caller, once, new AcknowledgeItem(id, caller.agency()), "/api/v1/feed/");
    }
}
