package org.safeguardinghub.api.consent;

import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the agency that wrote it down gives the person: the one reader it is written for. */
@RestController
@Tag(name = "Consent decisions")
class ReceiptResource {
    private final Reading reading;
    private final PositionTokens positions;

    ReceiptResource(Reading reading, PositionTokens positions) {
        this.reading = reading;
        this.positions = positions;
    }

    @GetMapping("/api/v1/consent-decisions/{id}/receipt")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Read a consent decision of your own in plain words, to give to the person",
            operationId = "readConsentReceipt")
    ResponseEntity<ReceiptBody> receipt(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        var answer =
                reading.record(RecordAnswers.asker(caller, ask), RecordType.CONSENT_DECISION, id);
        var own =
                answer.entries().stream()
                        .filter(e -> e.envelope().record().owner().equals(caller.agency()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RefusalException(
                                                new Refusal.NotFound(),
                                                answer.ruling().toString()));
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), answer.asOf()))
                .body(new ReceiptBody(id, "en-GB", ReceiptText.of(own)));
    }
}
