package org.safeguardinghub.api.involvement;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.involvement.InvolvementKind;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An agency works with a person.
 *
 * @param agency who works with the person; this agency itself where nothing is said
 * @param from since when; now where nothing is said
 */
public record InvolvementRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @Nullable AgencyId agency,
        @NotNull InvolvementKind kind,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until) {}
