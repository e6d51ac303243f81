package org.safeguardinghub.api.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.EndReasonableCause;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Whoever stated reasonable cause no longer does, and says why. Source: sharing rules, section 2,
 * Consent.
 *
 * @param reason what became of the cause
 */
record ReasonableCauseEndingRequest(
        @NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    EndReasonableCause toCommand(RecordId statement, AgencyId by) {
        var narrative = new LinkedHashMap<String, @Nullable Object>();
        narrative.put("reason", reason);
        return new EndReasonableCause(statement, by, ConsentContent.of(narrative, Map.of()));
    }

    /** Names no reason. */
    @Override
    public String toString() {
        return "ReasonableCauseEndingRequest " + id;
    }
}
