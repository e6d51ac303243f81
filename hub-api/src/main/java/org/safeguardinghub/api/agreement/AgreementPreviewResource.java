package org.safeguardinghub.api.agreement;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.agreement.proposeagreement.ProposeAgreementHandler;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.ruling.Looks;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.chronology.changesahead.AgreementPreview;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/** What an agreement would change, for a party that wants to know before it signs. */
@RestController
@Tag(name = "Agreements")
class AgreementPreviewResource {
    private final ProposeAgreementHandler proposals;
    private final AgreementPreview preview;
    private final PreviewDesk desk;
    private final Looks looks;
    private final PositionTokens positions;
    private final Clock clock;

    AgreementPreviewResource(
            ProposeAgreementHandler proposals,
            AgreementPreview preview,
            PreviewDesk desk,
            Looks looks,
            PositionTokens positions,
            Clock clock) {
        this.proposals = proposals;
        this.preview = preview;
        this.desk = desk;
        this.looks = looks;
        this.positions = positions;
        this.clock = clock;
    }

    @PostMapping(value = "/api/v1/agreements/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    @May({AGENCY_ADMIN})
    @Operation(
            summary = "Preview what an agreement would change for readers of your records",
            operationId = "previewAgreement",
            description =
                    "Takes what is proposed, and refuses the same but that a version may be waiting"
                        + " for its parties; nothing is proposed and the id is not used up. Each of"
                        + " your agency's records is ruled on without and with the agreement, for a"
                        + " person of each receiving agency, as if every party approved now; for"
                        + " EMERGENCY as if the person had been granted access. Numbers of records"
                        + " are told in steps of five. Nothing is told of records of others. The"
                        + " look is stored, the rulings are not. As `text/event-stream` it says how"
                        + " far it is in `progress` events, and ends with one `preview`.")
    @Refuses(
            invalid = {"field.conflict", "agency.unknown"},
            busy = "too-many")
    ResponseEntity<ChangesAheadBody> preview(
            @RequestBody SharingAgreementRequest request, Caller caller) {
        var proposal = proposed(request, caller.agency());
        var previewed = desk.answer(progress -> preview.of(proposal, progress));
        looks.record(caller, null, AnswerRuled.Exit.PREVIEW, null, null);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), previewed.asOf()))
                .body(ChangesAheadBody.of(previewed));
    }

    @PostMapping(value = "/api/v1/agreements/preview", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @May({AGENCY_ADMIN})
    @Operation(hidden = true)
    PreviewStream stream(@RequestBody SharingAgreementRequest request, Caller caller) {
        var proposal = proposed(request, caller.agency());
        return desk.stream(
                progress -> {
                    var previewed = preview.of(proposal, progress);
                    looks.record(caller, null, AnswerRuled.Exit.PREVIEW, null, null);
                    return ChangesAheadBody.of(previewed);
                });
    }

    private AgreementProposed proposed(SharingAgreementRequest request, AgencyId by) {
        return switch (proposals.wouldBe(request.toCommand(by, clock.instant()))) {
            case Outcome.Accepted(var events) -> (AgreementProposed) events.getFirst();
            case Outcome.Refused(var refusal) -> throw new RefusalException(refusal);
        };
    }
}
