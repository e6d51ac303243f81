package org.safeguardinghub.api.policy;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.agreement.ChangesAheadBody;
import org.safeguardinghub.api.agreement.PreviewDesk;
import org.safeguardinghub.api.agreement.PreviewStream;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.ruling.Looks;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.chronology.changesahead.PolicyPreview;
import org.safeguardinghub.register.PublishPolicy;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
import org.safeguardinghub.register.publishpolicy.PublishPolicyHandler;
import org.safeguardinghub.shared.Outcome;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a version of the policy would change, for an agency that is asked what it thinks of it. */
@RestController
@Tag(name = "Policy")
class PolicyPreviewResource {
    private final PublishPolicyHandler policies;
    private final PolicyPreview preview;
    private final PreviewDesk desk;
    private final Looks looks;
    private final PositionTokens positions;

    PolicyPreviewResource(
            PublishPolicyHandler policies,
            PolicyPreview preview,
            PreviewDesk desk,
            Looks looks,
            PositionTokens positions) {
        this.policies = policies;
        this.preview = preview;
        this.desk = desk;
        this.looks = looks;
        this.positions = positions;
    }

    @PostMapping(
            value = "/api/v1/policy-versions/preview",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @May({AGENCY_ADMIN})
    @Operation(
            summary = "Preview what a policy version would change for readers of your records",
            operationId = "previewPolicy",
            description =
                    "Takes what would be published, and refuses the same; nothing is published and"
                        + " the id is not used up. Each of your agency's records is ruled on by the"
                        + " policy before it and by this one, for a person of each agency of whose"
                        + " kind a level changes; for EMERGENCY as if the person had been granted"
                        + " access. Numbers of records are told in steps of five. Nothing is told"
                        + " of records of others. The look is stored, the rulings are not. As"
                        + " `text/event-stream` it says how far it is in `progress` events, and"
                        + " ends with one `preview`.")
    @Refuses(invalid = "field.conflict", busy = "too-many")
    ResponseEntity<ChangesAheadBody> preview(
            @RequestBody PolicyVersionRequest request, Caller caller) {
        var ahead = published(request.toCommand());
        var previewed = desk.answer(progress -> preview.of(ahead, caller.agency(), progress));
        looks.record(caller, null, AnswerRuled.Exit.PREVIEW, null, null);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), previewed.asOf()))
                .body(ChangesAheadBody.of(previewed));
    }

    @PostMapping(
            value = "/api/v1/policy-versions/preview",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @May({AGENCY_ADMIN})
    @Operation(hidden = true)
    PreviewStream stream(@RequestBody PolicyVersionRequest request, Caller caller) {
        var ahead = published(request.toCommand());
        return desk.stream(
                progress -> {
                    var previewed = preview.of(ahead, caller.agency(), progress);
                    looks.record(caller, null, AnswerRuled.Exit.PREVIEW, null, null);
                    return ChangesAheadBody.of(previewed);
                });
    }

    private PolicyPublished published(PublishPolicy command) {
        return switch (policies.wouldBe(command)) {
            case Outcome.Accepted(var events) -> (PolicyPublished) events.getFirst();
            case Outcome.Refused(var refusal) -> throw new RefusalException(refusal);
        };
    }
}
