package org.safeguardinghub.api.register;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;
import static org.safeguardinghub.shared.Role.HUB_ADMIN;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.register.readentry.Entries;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.Optional;

/** Looking an agency or an area up: who it is, since when and until when, and who comes after. */
@RestController
@Tag(name = "Register")
class EntryResource {
    private final Entries entries;

    EntryResource(Entries entries) {
        this.entries = entries;
    }

    @GetMapping("/api/v1/agencies/{agency}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE, AUDITOR, AGENCY_ADMIN, HUB_ADMIN})
    @Operation(summary = "Look up an agency", operationId = "readAgency")
    AgencyBody agency(@PathVariable String agency, Caller caller) {
        return Optional.of(agency)
                .filter(AgencyId::isWellFormed)
                .flatMap(named -> entries.agency(new AgencyId(named)))
                .map(AgencyBody::of)
                .orElseThrow(EntryResource::nobody);
    }

    @GetMapping("/api/v1/areas/{area}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE, AUDITOR, AGENCY_ADMIN, HUB_ADMIN})
    @Operation(summary = "Look up an area", operationId = "readArea")
    AreaBody area(@PathVariable String area, Caller caller) {
        return entries.area(area).map(AreaBody::of).orElseThrow(EntryResource::nobody);
    }

    private static RefusalException nobody() {
        return new RefusalException(new Refusal.NotFound());
    }
}
