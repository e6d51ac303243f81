package org.safeguardinghub.api.involvement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.safeguardinghub.api.content.PlannedEnding;

import java.util.UUID;

/**
 * An agency no longer works with a person. Source: domain guide, SR-21.
 *
 * @param ending why, and who goes on
 */
record InvolvementEndingRequest(@NotNull UUID id, @NotNull @Valid PlannedEnding ending) {}
