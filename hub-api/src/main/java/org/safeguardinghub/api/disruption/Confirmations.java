package org.safeguardinghub.api.disruption;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/**
 * What must be recorded before a measure is used on somebody who may be under 18. Source: domain
 * guide, SR-25.
 *
 * @param youthJusticeInvolved early
 * @param structuredAssessment of this child
 * @param welfareParamount in the decision
 * @param otherOrdersRegarded the measure does not work against them
 */
record Confirmations(
        @NotNull @Valid Confirmation youthJusticeInvolved,
        @NotNull @Valid Confirmation structuredAssessment,
        @NotNull @Valid Confirmation welfareParamount,
        @NotNull @Valid Confirmation otherOrdersRegarded) {

    /**
     * One of them. Source: domain guide, SR-25.
     *
     * @param by the role of whoever confirms it
     * @param on the day
     * @param how in what way it was done
     */
    record Confirmation(
            @NotNull @Size(min = 1, max = 200) String by,
            @NotNull LocalDate on,
            @NotNull @Size(min = 1, max = 2000) String how) {}
}
