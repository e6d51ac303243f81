package org.safeguardinghub.api.subject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.ContentBody;

import java.util.UUID;

/**
 * This agency's record of a person. Source: interfaces, section 2.
 *
 * @param reference how the agency itself finds the record again
 * @param content what the agency holds of the person, by category
 */
public record SubjectRequest(
        @NotNull UUID id,
        @Size(max = 100) @Nullable String reference,
        @NotNull @Valid ContentBody content) {}
