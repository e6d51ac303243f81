package org.safeguardinghub.api.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.StateReasonableCause;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * There is reasonable cause to suspect significant harm to one person: for one reader agency.
 * Source: sharing rules, section 2, cap C2.
 *
 * @param subject the person: your own record, or one you may see where you are responsible
 * @param reader the one agency that it is stated for
 * @param until the moment at which it ends; open where nothing is said
 * @param reasons what gives the cause
 */
record ReasonableCauseRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotNull AgencyId reader,
        @Nullable OffsetDateTime until,
        @NotNull @Size(min = 1, max = 2000) String reasons) {
    /** Names nothing but which request it is. */
    @Override
    public String toString() {
        return "ReasonableCauseRequest " + id;
    }

    StateReasonableCause toCommand(AgencyId by, boolean byResponsible) {
        var narrative = new LinkedHashMap<String, @Nullable Object>();
        narrative.put("reasons", reasons);
        return new StateReasonableCause(
                RecordId.random(),
                by,
                subject,
                byResponsible,
                reader,
                until == null ? null : until.toInstant(),
                ConsentContent.of(narrative, Map.of()));
    }
}
