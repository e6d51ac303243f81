package org.safeguardinghub.api.subject;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Names that a person has or had. Source: agency kinds, section 2, ID.
 *
 * @param preferredName the name that the person wants to be called by
 * @param givenName the first or given names
 * @param familyName the surname
 * @param otherNames earlier names, aliases, nicknames and names used online
 * @param namesFrom since when; not known where nothing is said
 * @param namesUntil until when; still where nothing is said
 * @param correctionReason why the names said before are wrong; with it, these replace them
 */
record NamesRequest(
        @NotNull UUID id,
        @Size(min = 1, max = 200) @Nullable String preferredName,
        @Size(min = 1, max = 200) @Nullable String givenName,
        @Size(min = 1, max = 200) @Nullable String familyName,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> otherNames,
        @Nullable LocalDate namesFrom,
        @Nullable LocalDate namesUntil,
        @Size(min = 1, max = 2000) @Nullable String correctionReason) {

    boolean saysNothing() {
        return Stream.of(preferredName, givenName, familyName).allMatch(name -> name == null)
                && otherNames == null;
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "NamesRequest " + id;
    }
}
