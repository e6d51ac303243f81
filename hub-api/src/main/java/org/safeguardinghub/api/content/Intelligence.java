package org.safeguardinghub.api.content;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** A sanitised product, never raw intelligence. Category INTEL. */
public record Intelligence(
        @Size(max = 2000) @Nullable String summary, @Size(max = 20000) @Nullable String product) {}
