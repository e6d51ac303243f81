package org.safeguardinghub.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.Succession;
import org.safeguardinghub.shared.AgencyId;

import java.time.LocalDate;
import java.util.List;

/** When something ends in the register, or has ended, and what comes after it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Succession")
record SuccessionBody(
        @Schema(description = "the first day on which it is no more") LocalDate from,
        @Schema(description = "codes of what comes after it") List<String> successors,
        @Schema(description = "who decides on what an agency leaves behind")
                @Nullable AgencyId custodian,
        @Schema(description = "the body that decided it") String approvedBy,
        @Schema(description = "by which it did") String instrument,
        @Schema(description = "where that can be read") String source) {

    static @Nullable SuccessionBody ofArea(String area, List<Succession> standing) {
        for (var one : standing) {
            for (var end : one.areas()) {
                if (end.area().equals(area)) {
                    return of(one, end.successors(), null);
                }
            }
        }
        return null;
    }

    static @Nullable SuccessionBody ofAgency(AgencyId agency, List<Succession> standing) {
        for (var one : standing) {
            for (var end : one.agencies()) {
                if (end.agency().equals(agency)) {
                    return of(
                            one,
                            end.successors().stream().map(AgencyId::text).toList(),
                            end.custodian());
                }
            }
        }
        return null;
    }

    private static SuccessionBody of(
            Succession one, List<String> successors, @Nullable AgencyId custodian) {
        return new SuccessionBody(
                one.from(),
                successors,
                custodian,
                one.approvedBy(),
                one.instrument(),
                one.source());
    }
}
