package org.safeguardinghub.api.basis;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;
import static org.safeguardinghub.shared.Role.HUB_ADMIN;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.basis.BasisCodes.Part;
import org.safeguardinghub.basis.BasisCodes.Status;
import org.safeguardinghub.basis.BasisCodes.Term;
import org.safeguardinghub.shared.Validity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Which codes a lawful basis may be made of today, and which are enacted and no more. */
@RestController
@Tag(name = "Lawful bases", description = "articles, conditions, powers and duties as codes")
class BasisResource {
    private final BasisCodes codes;
    private final Clock clock;

    BasisResource(BasisCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * One code as it stands today.
     *
     * @param from since when; left out where it was always so
     * @param until no longer from then on; left out where no end is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeBody(
            Part list,
            String code,
            Status status,
            String meaning,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** All of them; there are few, so the list has no pages. */
    record CodesBody(List<CodeBody> items) {}

    @GetMapping("/api/v1/lawful-bases")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE, AUDITOR, AGENCY_ADMIN, HUB_ADMIN})
    @Operation(summary = "List the codes of a lawful basis", operationId = "listLawfulBases")
    CodesBody codes(Caller caller) {
        return new CodesBody(codes.at(clock.instant()).stream().map(BasisResource::body).toList());
    }

    private static CodeBody body(Term term) {
        var from = term.validity().from();
        var until = term.validity().until();
        return new CodeBody(
                term.list(),
                term.code(),
                term.status(),
                term.meaning(),
                from.equals(Instant.EPOCH) ? null : from,
                until.equals(Validity.OPEN) ? null : until);
    }
}
