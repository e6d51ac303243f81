package org.safeguardinghub.api.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where the person lives or is placed. Category ADDR; at SUMMARY only the outward postcode or the
 * authority.
 */
public record Address(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 200) @Nullable String line1,
        @Size(max = 200) @Nullable String line2,
        @Size(max = 200) @Nullable String town,
        @Size(max = 200) @Nullable String county,
        @Size(max = 10) @Nullable String postcode,
        @Size(max = 12) @Nullable String uprn,
        @Size(max = 4) @Nullable String outwardPostcode,
        @Size(max = 200) @Nullable String authority,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> household,
        @Size(max = 200) @Nullable String carerTelephone) {}
