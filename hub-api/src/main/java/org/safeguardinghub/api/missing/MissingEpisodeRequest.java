package org.safeguardinghub.api.missing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.missing.RecordEpisode;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A child is missing. Source: domain guide, section 6.
 *
 * @param subject this agency's own record of the child
 * @param missingSince since when
 * @param summary what others who work with the child need to know
 * @param lastSeen where, with whom
 * @param circumstances how it came about, and what is feared
 */
record MissingEpisodeRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotNull OffsetDateTime missingSince,
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 2000) @Nullable String lastSeen,
        @Size(max = 4000) @Nullable String circumstances) {
    /** Names no content. */
    @Override
    public String toString() {
        return "MissingEpisodeRequest " + id;
    }

    RecordEpisode toCommand(AgencyId owner) {
        return new RecordEpisode(
                RecordId.random(),
                owner,
                subject,
                missingSince.toInstant(),
                Written.of(Category.MISS, new Block(summary, lastSeen, circumstances)).content());
    }

    private record Block(
            @Nullable String summary, @Nullable String lastSeen, @Nullable String circumstances) {}
}
