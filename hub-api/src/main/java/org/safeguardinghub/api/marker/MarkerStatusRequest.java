package org.safeguardinghub.api.marker;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.marker.MarkerStatus;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A person moves a marker to another status, in any direction. Source: domain guide, SR-31.
 *
 * @param status the new one
 * @param reason why it is moved
 * @param reviewBy the next review; unchanged where nothing is said
 */
record MarkerStatusRequest(
        @NotNull UUID id,
        @NotNull MarkerStatus status,
        @NotNull @Size(min = 1, max = 2000) String reason,
        @Nullable OffsetDateTime reviewBy) {
    /** Names nothing of what it says. */
    @Override
    public String toString() {
        return "MarkerStatusRequest " + id;
    }
}
