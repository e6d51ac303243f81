package org.safeguardinghub.api.placement;

import jakarta.validation.constraints.NotNull;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The host authority was told of a placement. Source: domain guide, section 6.
 *
 * @param notifiedAt when it was told
 */
record HostNotificationRequest(@NotNull UUID id, @NotNull OffsetDateTime notifiedAt) {}
