package org.safeguardinghub.api.ruling;

import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.command.Registered;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.chronology.Preview;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.Explanation;
import org.safeguardinghub.sharing.Reader;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Set;

/** What another agency would be shown, for the owner that wants to know before it decides. */
@RestController
@Tag(name = "Rulings")
class PreviewResource {
    /** Nobody's own name: what is decided about single persons has no part in a preview. */
    private static final String SOMEBODY = "preview";

    private static final FieldError UNKNOWN_READER =
            new FieldError("/reader", "agency.unknown", "the reader is not in the register");

    private final Preview preview;
    private final Named named;
    private final Registered registered;

    PreviewResource(Preview preview, Named named, Registered registered) {
        this.preview = preview;
        this.named = named;
        this.registered = registered;
    }

    /**
     * Who would ask for what. Source: interfaces, section 3.
     *
     * @param record one of the asker's own agency
     * @param reader the agency that would ask
     * @param role what the person who would ask does there; PRACTITIONER where nothing is said
     * @param purpose why they would ask
     */
    record PreviewRequest(
            @NotNull RecordId record,
            @NotNull AgencyId reader,
            @Nullable Role role,
            @NotNull Purpose purpose) {
        Reader toReader() {
            return new Reader(reader, SOMEBODY, Set.of(role == null ? PRACTITIONER : role), null);
        }
    }

    /**
     * What would be ruled. Source: interfaces, section 3.
     *
     * @param stored always false: nobody asked, so there is no such ruling to refer to
     * @param ruling every rule with its value, on the facts of now
     */
    record PreviewBody(boolean stored, Explanation.Full ruling) {}

    @PostMapping("/api/v1/rulings/preview")
    @May({PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Preview what another agency would be shown of a record",
            operationId = "previewRuling",
            description =
                    "For the record's owner. The same rules and facts as when that agency asks; the"
                            + " ruling is not stored, the look at the record is. What is decided"
                            + " about single persons, an exclusion for example, has no part in it.")
    PreviewBody preview(@RequestBody PreviewRequest request, Caller caller, Ask ask) {
        if (!registered.all(List.of(request.reader()))) {
            throw new ProblemException(Problem.invalid(List.of(UNKNOWN_READER)));
        }
        named.mustBeVisible(caller, ask, request.record());
        return preview.of(caller.agency(), request.record(), request.toReader(), request.purpose())
                .map(ruling -> new PreviewBody(false, Explanation.full(ruling)))
                .orElseThrow(() -> new RefusalException(new Refusal.NotFound()));
    }
}
