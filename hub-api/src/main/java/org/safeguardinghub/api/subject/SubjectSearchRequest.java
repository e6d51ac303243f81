package org.safeguardinghub.api.subject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.body.NotInFuture;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.identifier.Checked;
import org.safeguardinghub.identifier.Scheme;
import org.safeguardinghub.search.KnownAs;
import org.safeguardinghub.shared.AgencyId;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a person who is sought: exactly one of an identifier, this agency's own
 * reference, and name with day of birth. It is compared exactly, in its normalised form. Source:
 * interfaces, section 3; identifier formats, general rules.
 *
 * @param identifier a number under which an agency knows the person
 * @param reference how this agency itself finds its record again
 * @param person the full name and the day of birth
 */
record SubjectSearchRequest(
        @Valid @Nullable SoughtIdentifier identifier,
        @Size(min = 1, max = 100) @Nullable String reference,
        @Valid @Nullable SoughtPerson person) {

    /**
     * A number of the person. Source: identifier formats, sections 1 to 11.
     *
     * @param scheme a code of the list {@code scheme}, or a name of this agency's own making; what
     *     is not on the list, and LOCAL, finds this agency's own records alone
     * @param value the number, in whatever form it is written
     */
    record SoughtIdentifier(
            @NotNull @Size(min = 1, max = 40) String scheme,
            @NotNull @Size(min = 1, max = 100) String value) {
        /** Names no number. */
        @Override
        public String toString() {
            return "SoughtIdentifier";
        }
    }

    /**
     * Three things that name one person. Source: sharing rules, section 1.
     *
     * @param givenName the first or given names, as the holder wrote them; case and spaces do not
     *     matter
     * @param familyName the surname, likewise
     * @param dateOfBirth the day of birth
     */
    record SoughtPerson(
            @NotNull @Size(min = 1, max = 200) String givenName,
            @NotNull @Size(min = 1, max = 200) String familyName,
            @NotNull @NotInFuture LocalDate dateOfBirth) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "SoughtPerson";
        }
    }

    /**
     * What all must match.
     *
     * @param now the year of the check
     * @throws ProblemException where it can match nobody, before anything is looked up
     */
    List<KnownAs> known(AgencyId by, Year now) {
        if (Stream.of(identifier, reference, person).filter(given -> given != null).count() != 1) {
            throw refused(
                    FieldError.conflict(
                            "/identifier", "give one of an identifier, a reference and a person"));
        }
        if (person != null) {
            return List.of(
                    KnownAs.name(person.givenName(), person.familyName()),
                    KnownAs.born(person.dateOfBirth()));
        }
        return List.of(
                identifier == null
                        ? KnownAs.reference(by, String.valueOf(reference))
                        : known(identifier, by, now));
    }

    private static KnownAs known(SoughtIdentifier sought, AgencyId by, Year now) {
        Checked checked = Scheme.check(sought.scheme(), sought.value(), by, now);
        return KnownAs.identifier(sought.scheme(), sought.value(), checked, by)
                .orElseThrow(
                        () ->
                                refused(
                                        FieldError.conflict(
                                                "/identifier/value",
                                                "it is no person's number of this scheme")));
    }

    private static ProblemException refused(FieldError error) {
        return new ProblemException(Problem.invalid(List.of(error)));
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "SubjectSearchRequest";
    }
}
