package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Who the person is. Category ID; at SUMMARY only the preferred name, the age and the responsible
 * authority.
 */
public record Identity(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 200) @Nullable String preferredName,
        @Size(max = 200) @Nullable String givenName,
        @Size(max = 200) @Nullable String familyName,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> otherNames,
        @Nullable LocalDate dateOfBirth,
        @Size(max = 200) @Nullable String sex,
        @Size(max = 200) @Nullable String pronouns,
        @Size(max = 200) @Nullable String ethnicity,
        @Size(max = 200) @Nullable String firstLanguage,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> communicationNeeds,
        @Size(max = 50) @Nullable List<@NotNull @Valid Identifier> identifiers,
        @Size(max = 200) @Nullable String responsibleAuthority,
        @Size(max = 50) @Nullable List<@NotNull @Valid Relationship> relationships) {
    /** An identifier as the publisher holds it; its check digit is never a reason to refuse. */
    public record Identifier(
            @NotNull @Size(max = 40) String scheme, @NotNull @Size(max = 100) String value) {}

    /** Somebody who is related to the person. */
    public record Relationship(
            @NotNull @Size(max = 100) String relationship,
            @Size(max = 200) @Nullable String name,
            @Nullable LocalDate dateOfBirth) {}
}
