package org.safeguardinghub.api.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * A status that is open with a service, and the plan that goes with it. Source: agency kinds,
 * section 2.
 *
 * @param status what is open, for example early help
 * @param plan what the plan says
 */
public record Plan(
        @NotNull @Size(max = 200) String status, @Size(max = 500) @Nullable String plan) {}
