package org.safeguardinghub.api.placement;

import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Registered;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.chronology.Answer;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.clock.keepclocks.ClockProjection;
import org.safeguardinghub.placement.readoffer.OfferReading;
import org.safeguardinghub.placement.readoffer.OfferReading.Found;
import org.safeguardinghub.placement.readoffer.OfferReading.State;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What became of an offer of responsibility, and what is left to do. It is about a child: to who
 * may not know of the child, it is not there.
 */
@RestController
@Tag(name = "Placements")
class ReadResponsibilityResource {
    private final OfferReading offers;
    private final Reading reading;
    private final StillOwed owed;
    private final ViewProgress views;
    private final PositionTokens positions;
    private final Registered registered;

    ReadResponsibilityResource(
            OfferReading offers,
            Reading reading,
            StillOwed owed,
            ViewProgress views,
            PositionTokens positions,
            Registered registered) {
        this.offers = offers;
        this.reading = reading;
        this.owed = owed;
        this.views = views;
        this.positions = positions;
        this.registered = registered;
    }

    @GetMapping("/api/v1/responsibilities/{id}")
    @May({PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Read what became of an offer of responsibility, and what is still owed",
            operationId = "readResponsibility",
            description =
                    "For the two authorities, while they may know of the child. Of a record of"
                            + " which the reader may not know, nothing is said here either.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<ResponsibilityBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        views.await(ClockProjection.GROUP, least);
        var found = offers.find(id).filter(one -> isParty(caller.agency(), one)).orElse(null);
        var subject = found == null ? null : found.subject();
        var known = reading.about(RecordAnswers.asker(caller, ask), id, subject);
        if (found == null || known.isEmpty()) {
            throw RecordAnswers.absent(known);
        }
        return answer(id, found, caller, known);
    }

    private static boolean isParty(AgencyId agency, Found found) {
        return agency.equals(found.from()) || agency.equals(found.to());
    }

    private ResponseEntity<ResponsibilityBody> answer(
            RecordId id, Found found, Caller caller, Answer known) {
        var now = registered.now();
        var left = found.state() == State.ACCEPTED ? owed.by(found.from(), known, now) : null;
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), known.asOf()))
                .body(ResponsibilityBody.of(id, found, now, left));
    }
}
