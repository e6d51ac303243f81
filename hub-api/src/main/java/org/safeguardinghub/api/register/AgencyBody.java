package org.safeguardinghub.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.Entry;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;

import java.time.Instant;
import java.util.List;

/** An agency, as the register has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Agency")
record AgencyBody(
        AgencyId agency,
        String name,
        AgencyKind kind,
        @Schema(description = "codes of the areas that it serves") List<String> areas,
        @Schema(description = "since when it takes part") Instant from,
        @Schema(description = "its end, where one is announced") @Nullable SuccessionBody ends,
        @Schema(description = "the agencies that it comes after") List<AgencyId> succeeds) {

    static AgencyBody of(Entry<AgencyRegistered> entry) {
        var known = entry.registered();
        return new AgencyBody(
                known.agency(),
                known.name(),
                known.kind(),
                known.areas().stream().sorted().toList(),
                known.from(),
                SuccessionBody.ofAgency(known.agency(), entry.standing()),
                entry.standing().stream()
                        .flatMap(one -> one.agencies().stream())
                        .filter(end -> end.successors().contains(known.agency()))
                        .map(end -> end.agency())
                        .toList());
    }
}
