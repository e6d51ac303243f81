package org.safeguardinghub.api.content;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * A sanitised product, never raw intelligence. Category INTEL. Source: domain guide, section 5.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param product the sanitised text that a named approver let out
 */
public record Intelligence(
        @Size(max = 2000) @Nullable String summary, @Size(max = 20000) @Nullable String product) {}
