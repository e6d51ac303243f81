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
import org.safeguardinghub.api.placement.ResponsibilityWorkBody.WaitingOffer;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.placement.readoffer.OfferReading;
import org.safeguardinghub.placement.readoffer.OfferReading.Found;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.stream.Collectors;

/** Which offers of responsibility wait for an answer of the caller's agency. */
@RestController
@Tag(name = "Work")
class ResponsibilityWorkResource {
    private final OfferReading offers;
    private final Reading reading;
    private final PositionTokens positions;
    private final Registered registered;

    ResponsibilityWorkResource(
            OfferReading offers, Reading reading, PositionTokens positions, Registered registered) {
        this.offers = offers;
        this.reading = reading;
        this.positions = positions;
        this.registered = registered;
    }

    @GetMapping("/api/v1/work/responsibilities")
    @May({PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "List the children for whom your agency is asked to become responsible",
            operationId = "listResponsibilityWork",
            description =
                    "The oldest offer first. An offer for a child of whom you may not know is not"
                            + " listed. Nothing is accepted by silence.")
    ResponseEntity<ResponsibilityWorkBody> work(Caller caller, Ask ask, MinPosition least) {
        var waiting = offers.waitingFor(caller.agency(), registered.now());
        var children =
                waiting.offers().values().stream()
                        .map(ResponsibilityWorkResource::child)
                        .distinct()
                        .toList();
        var answer = reading.known(RecordAnswers.asker(caller, ask), children);
        var known =
                answer.entries().stream()
                        .map(entry -> entry.envelope().record().id())
                        .collect(Collectors.toSet());
        var items =
                waiting.offers().entrySet().stream()
                        .filter(one -> known.contains(child(one.getValue())))
                        .map(one -> WaitingOffer.of(one.getKey(), one.getValue()))
                        .toList();
        return ResponseEntity.ok()
                .header(
                        HubHeaders.AS_OF,
                        positions.seal(
                                caller.agency(), Math.min(answer.asOf(), waiting.position())))
                .body(new ResponsibilityWorkBody(items));
    }

    private static RecordId child(Found offer) {
        return new RecordId(offer.subject().value());
    }
}
