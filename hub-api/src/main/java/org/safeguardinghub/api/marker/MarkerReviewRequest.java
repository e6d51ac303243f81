package org.safeguardinghub.api.marker;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A marker was looked at again and stands as it was. Source: domain guide, SR-29.
 *
 * @param reviewBy after this it is marked as stale
 * @param review what was considered
 */
record MarkerReviewRequest(
        @NotNull UUID id,
        @NotNull OffsetDateTime reviewBy,
        @NotNull @Size(min = 1, max = 2000) String review) {
    /** Names nothing of what it says. */
    @Override
    public String toString() {
        return "MarkerReviewRequest " + id;
    }
}
