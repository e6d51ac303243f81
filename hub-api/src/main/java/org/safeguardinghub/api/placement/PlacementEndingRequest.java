package org.safeguardinghub.api.placement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.safeguardinghub.api.content.PlannedEnding;

import java.util.UUID;

/**
 * A placement is over. Source: domain guide, SR-21.
 *
 * @param ending why, and who goes on
 */
record PlacementEndingRequest(@NotNull UUID id, @NotNull @Valid PlannedEnding ending) {}
