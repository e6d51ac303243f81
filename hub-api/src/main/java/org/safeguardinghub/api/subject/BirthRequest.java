package org.safeguardinghub.api.subject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.body.NotInFuture;
import org.safeguardinghub.api.subject.IdentifiersRequest.IdentifierSaid;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A child who was recorded before the birth is born. The record keeps its id; what is said here is
 * the child's own from now on. Source: domain guide, section 2, unborn child.
 *
 * @param dateOfBirth the day of birth, not in the future
 * @param preferredName the name that the child is called by
 * @param givenName the first or given names
 * @param familyName the surname
 * @param sex the sex that the agency recorded, in its own words
 * @param identifiers numbers that were given to the child at birth
 */
record BirthRequest(
        @NotNull UUID id,
        @NotNull @NotInFuture LocalDate dateOfBirth,
        @Size(min = 1, max = 200) @Nullable String preferredName,
        @Size(min = 1, max = 200) @Nullable String givenName,
        @Size(min = 1, max = 200) @Nullable String familyName,
        @Size(min = 1, max = 200) @Nullable String sex,
        @Size(max = 50) @Nullable List<@NotNull @Valid IdentifierSaid> identifiers) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "BirthRequest " + id;
    }
}
