package org.safeguardinghub.api.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.register.AgencyRequest.DeskRequest;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.DeskWork;
import org.safeguardinghub.register.SetDesk;
import org.safeguardinghub.shared.AgencyId;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Which desk of an agency takes a kind of work. Source: domain guide, SR-37.
 *
 * @param agency whose desk it is
 * @param work what it takes
 * @param desk where to ask
 * @param from the first moment at which it takes it; now where nothing is said
 * @param approvedBy the body that approved it
 */
record AreaDeskRequest(
        @NotNull UUID id,
        @NotNull AgencyId agency,
        @NotNull DeskWork work,
        @NotNull @Valid DeskRequest desk,
        @Nullable OffsetDateTime from,
        @NotNull @Size(min = 1, max = 200) String approvedBy) {
    SetDesk toCommand(String area) {
        return new SetDesk(
                area,
                agency,
                work,
                new Desk(desk.name(), desk.email(), desk.telephone()),
                from == null ? null : from.toInstant(),
                approvedBy);
    }
}
