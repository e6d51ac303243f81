package org.safeguardinghub.api.share;

import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.readshare.ShareReading;
import org.safeguardinghub.share.readshare.ShareReading.Found;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Objects;

/**
 * Reading one decision to share. The look is first ruled on and recorded as one at what was decided
 * about. A recipient gets identifiers and codes whatever was ruled, as it must know what it had.
 * The owner gets its own words too, which are content about the person: so an owner's person who
 * may not see that gets nothing.
 */
@RestController
@Tag(name = "Shares")
class ReadShareResource {
    private final ShareReading shares;
    private final Named named;
    private final PositionTokens positions;

    ReadShareResource(ShareReading shares, Named named, PositionTokens positions) {
        this.shares = shares;
        this.named = named;
        this.positions = positions;
    }

    @GetMapping("/api/v1/shares/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Read a decision to share",
            operationId = "readShare",
            description =
                    "Its owner reads all of it. A recipient reads what it was given, also after the"
                            + " recall, and neither the reasons nor who else received it.")
    ResponseEntity<ShareBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        var found = shares.find(id).filter(f -> f.share().concerns(caller.agency()));
        if (found.isEmpty()) {
            named.lookAt(caller, ask, id);
        }
        return found.map(share -> answer(share, caller, ask))
                .orElseThrow(() -> new RefusalException(new Refusal.NotFound()));
    }

    private ResponseEntity<ShareBody> answer(Found found, Caller caller, Ask ask) {
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), found.position()))
                .body(body(found, caller, ask));
    }

    private ShareBody body(Found found, Caller caller, Ask ask) {
        var share = found.share();
        if (!share.decided().owner().equals(caller.agency())) {
            lookAt(share.decided(), caller, ask);
            return ShareBody.toRecipient(share, caller.agency());
        }
        mustBeVisible(share.decided(), caller, ask);
        var words =
                shares.reasons(found)
                        .map(clear -> (ObjectNode) JsonMapper.shared().readTree(clear))
                        .orElse(null);
        return ShareBody.toOwner(share, ShareBody.Why.of(share, words));
    }

    private void mustBeVisible(ShareDecided decided, Caller caller, Ask ask) {
        if (decided.subject() == null) {
            named.mustBeVisible(caller, ask, Objects.requireNonNull(decided.record()));
        } else {
            named.mustBeVisible(caller, ask, decided.subject());
        }
    }

    private void lookAt(ShareDecided decided, Caller caller, Ask ask) {
        if (decided.subject() == null) {
            named.lookAt(caller, ask, Objects.requireNonNull(decided.record()));
        } else {
            named.lookAt(caller, ask, decided.subject());
        }
    }
}
