package org.safeguardinghub.api.subject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Identifiers of a person. What a check finds is reported where they are read, in codes of the
 * lists {@code checked-result} and {@code checked-remark}; none is ever refused or required.
 * Source: identifier formats; domain guide, section 4.4, s.16LC.
 *
 * @param identifiers those to add; or, with a reason for correcting, all that the record should
 *     have
 * @param identifierOmittedReason why the consistent identifier is not among them
 * @param correctionReason why the identifiers said before are wrong; with it, these replace them
 */
record IdentifiersRequest(
        @NotNull UUID id,
        @NotNull @Size(max = 50) List<@NotNull @Valid IdentifierSaid> identifiers,
        @Nullable IdentifierOmission identifierOmittedReason,
        @Size(min = 1, max = 2000) @Nullable String correctionReason) {

    /**
     * One identifier, with how it came to be held as this person's.
     *
     * @param scheme a code of the list {@code scheme}, or a name of the agency's own making
     * @param value the number as the agency holds it, before any change of form
     * @param matchedOn the day on which it was matched with the person, last
     * @param matchedHow how it was matched then
     * @param withdrawn why it is held no longer; left out while it is
     */
    record IdentifierSaid(
            @NotNull @Size(min = 1, max = 40) String scheme,
            @NotNull @Size(min = 1, max = 100) String value,
            @Nullable LocalDate matchedOn,
            @Nullable MatchMethod matchedHow,
            @Nullable IdentifierWithdrawal withdrawn) {
        /** Names no number. */
        @Override
        public String toString() {
            return "IdentifierSaid";
        }
    }

    boolean saysNothing() {
        return identifiers.isEmpty() && identifierOmittedReason == null && correctionReason == null;
    }

    /** Names no number. */
    @Override
    public String toString() {
        return "IdentifiersRequest " + id;
    }
}
