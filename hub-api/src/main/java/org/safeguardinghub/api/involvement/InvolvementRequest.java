package org.safeguardinghub.api.involvement;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.involvement.InvolvementKind;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An agency works with a person. Source: agency kinds, section 5, rule 8.
 *
 * @param subject the person
 * @param agency who works with the person; this agency itself where nothing is said
 * @param kind how the agency came to work with the person
 * @param from since when; now where nothing is said
 * @param until until when; open where nothing is said
 */
public record InvolvementRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @Nullable AgencyId agency,
        @NotNull InvolvementKind kind,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until) {}
