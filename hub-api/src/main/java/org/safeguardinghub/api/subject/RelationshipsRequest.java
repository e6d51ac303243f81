package org.safeguardinghub.api.subject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.body.NotInFuture;
import org.safeguardinghub.shared.SubjectId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * People around a person. Source: agency kinds, section 2, ID.
 *
 * @param relationships those to add; or, with a reason for correcting, all that the record should
 *     have
 * @param correctionReason why those said before are wrong; with it, these replace them
 */
record RelationshipsRequest(
        @NotNull UUID id,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid RelatedTo> relationships,
        @Size(min = 1, max = 2000) @Nullable String correctionReason) {

    /**
     * Somebody who is related to the person: either a subject record or somebody who is only named.
     *
     * @param relationship what the other is to the person, for example mother
     * @param subject a subject record of the other, this agency's own or one that it may know of
     * @param name the other's name, where no subject record is named
     * @param dateOfBirth the day of the other's birth, where no subject record is named
     * @param relatedFrom since when; not known where nothing is said
     * @param relatedUntil until when; still where nothing is said
     */
    record RelatedTo(
            @NotNull @Size(min = 1, max = 100) String relationship,
            @Nullable SubjectId subject,
            @Size(min = 1, max = 200) @Nullable String name,
            @NotInFuture @Nullable LocalDate dateOfBirth,
            @Nullable LocalDate relatedFrom,
            @Nullable LocalDate relatedUntil) {
        boolean isOnePerson() {
            return (subject == null) != (name == null) && (subject == null || dateOfBirth == null);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "RelatedTo";
        }
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "RelationshipsRequest " + id;
    }
}
