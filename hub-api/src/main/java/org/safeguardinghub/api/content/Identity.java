package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.body.NotInFuture;

import java.time.LocalDate;
import java.util.List;

/**
 * Who the person is. Category ID; at SUMMARY only the preferred name, the age and the responsible
 * authority. Source: agency kinds, section 2, ID.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param preferredName the name that the person wants to be called by; it is shown at SUMMARY
 * @param givenName the first or given names, as the agency holds them
 * @param familyName the surname, as the agency holds it
 * @param otherNames earlier names, aliases, nicknames and names used online
 * @param dateOfBirth the day of birth; the age, in whole years, is worked out when it is shown
 *     (SR-26)
 * @param sex the sex that the agency recorded, in its own words (SR-33)
 * @param pronouns how the person wants to be spoken of
 * @param ethnicity the ethnicity that the person or family gave, in the words of the agency (SR-33)
 * @param nationality the nationality that the person or family gave (SR-33)
 * @param firstLanguage the language in which the person is best spoken with (SR-33)
 * @param disability what the person or family says of a disability (SR-33)
 * @param sexualOrientation only where the person volunteered it (SR-33)
 * @param genderIdentity only where the person volunteered it (SR-33)
 * @param notRecorded why fields of these are empty (SR-33)
 * @param communicationNeeds what has to be done so that the person can take part, for example an
 *     interpreter
 * @param identifiers numbers under which agencies know the person; never required
 * @param responsibleAuthority the council that is responsible for the child; it is shown at SUMMARY
 * @param relationships people around the person, and how they are related
 */
public record Identity(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 200) @Nullable String preferredName,
        @Size(max = 200) @Nullable String givenName,
        @Size(max = 200) @Nullable String familyName,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> otherNames,
        @NotInFuture @Nullable LocalDate dateOfBirth,
        @Size(max = 200) @Nullable String sex,
        @Size(max = 200) @Nullable String pronouns,
        @Size(max = 200) @Nullable String ethnicity,
        @Size(max = 200) @Nullable String nationality,
        @Size(max = 200) @Nullable String firstLanguage,
        @Size(max = 500) @Nullable String disability,
        @Size(max = 200) @Nullable String sexualOrientation,
        @Size(max = 200) @Nullable String genderIdentity,
        @Size(max = 10) @Nullable List<@NotNull @Valid NotRecorded> notRecorded,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> communicationNeeds,
        @Size(max = 50) @Nullable List<@NotNull @Valid Identifier> identifiers,
        @Size(max = 200) @Nullable String responsibleAuthority,
        @Size(max = 50) @Nullable List<@NotNull @Valid Relationship> relationships) {
    /**
     * Why a field that describes somebody is empty (SR-33); none of them bears on any rule.
     *
     * @param field which of the fields
     * @param reason why nothing was recorded
     */
    public record NotRecorded(@NotNull Described field, @NotNull WhyNot reason) {}

    /** What may describe somebody; the last two only where the person volunteers them. */
    public enum Described {
        SEX,
        DISABILITY,
        ETHNICITY,
        NATIONALITY,
        FIRST_LANGUAGE,
        SEXUAL_ORIENTATION,
        GENDER_IDENTITY
    }

    /** Why something was not recorded. */
    public enum WhyNot {
        NOT_ASKED,
        DECLINED,
        UNKNOWN
    }

    /** A field is either given or said not to be recorded, once. */
    boolean contradictsItself() {
        if (notRecorded == null) {
            return false;
        }
        var named = notRecorded.stream().map(NotRecorded::field).toList();
        return named.stream().distinct().count() < named.size()
                || named.stream().anyMatch(field -> given(field) != null);
    }

    private @Nullable String given(Described field) {
        return switch (field) {
            case SEX -> sex;
            case DISABILITY -> disability;
            case ETHNICITY -> ethnicity;
            case NATIONALITY -> nationality;
            case FIRST_LANGUAGE -> firstLanguage;
            case SEXUAL_ORIENTATION -> sexualOrientation;
            case GENDER_IDENTITY -> genderIdentity;
        };
    }

    /**
     * An identifier as the publisher holds it; its check digit is never a reason to refuse. Source:
     * identifiers, general rules.
     *
     * @param scheme the kind of number, for example NHS or UPN; a number of its own if the agency
     *     made it
     * @param value the number as the publisher holds it, before any change of form
     */
    public record Identifier(
            @NotNull @Size(max = 40) String scheme, @NotNull @Size(max = 100) String value) {}

    /**
     * Somebody who is related to the person.
     *
     * @param relationship what the other is to the person, for example mother
     * @param name the name of the other, as the agency holds it
     * @param dateOfBirth the day of the other's birth
     */
    public record Relationship(
            @NotNull @Size(max = 100) String relationship,
            @Size(max = 200) @Nullable String name,
            @NotInFuture @Nullable LocalDate dateOfBirth) {}
}
