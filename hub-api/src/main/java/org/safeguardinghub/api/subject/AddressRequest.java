package org.safeguardinghub.api.subject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.Address;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a person lives or lived. Source: agency kinds, section 2, ADDR; identifier formats,
 * sections 8 and 12.
 *
 * @param address the address, whole
 * @param kind what it is to the person
 * @param validFrom since when; not known where nothing is said
 * @param validUntil until when; still where nothing is said
 * @param correctionReason why the address said before is wrong; with it, this replaces it whole
 */
record AddressRequest(
        @NotNull UUID id,
        @NotNull @Valid Address address,
        @Nullable AddressKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Size(min = 1, max = 2000) @Nullable String correctionReason) {
    /** Names no place. */
    @Override
    public String toString() {
        return "AddressRequest " + id;
    }
}
