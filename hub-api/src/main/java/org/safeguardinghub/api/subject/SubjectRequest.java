package org.safeguardinghub.api.subject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.ContentBody;
import org.safeguardinghub.shared.SubjectId;

import java.time.LocalDate;
import java.util.UUID;

/**
 * This agency's record of a person. Source: interfaces, section 2.
 *
 * @param reference how the agency itself finds the record again
 * @param content what the agency holds of the person, by category
 * @param unborn says that the person is a child who is not born yet
 * @param identifierOmittedReason why the consistent identifier is not in the content. Source:
 *     domain guide, section 4.4, s.16LC
 */
public record SubjectRequest(
        @NotNull UUID id,
        @Size(max = 100) @Nullable String reference,
        @NotNull @Valid ContentBody content,
        @Valid @Nullable UnbornRequest unborn,
        @Nullable IdentifierOmission identifierOmittedReason) {

    /**
     * A child who is not born yet. Source: domain guide, section 2, unborn child.
     *
     * @param mother this agency's own record of the mother
     * @param expectedOn the day on which the birth is expected; not known where nothing is said
     */
    public record UnbornRequest(@NotNull SubjectId mother, @Nullable LocalDate expectedOn) {}

    /** Whoever is not born has no birth date. */
    boolean isBornAndUnborn() {
        var identity = content.identity();
        return unborn != null && identity != null && identity.dateOfBirth() != null;
    }
}
