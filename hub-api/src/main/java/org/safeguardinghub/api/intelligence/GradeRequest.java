package org.safeguardinghub.api.intelligence;

import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.intelligence.Grade;
import org.safeguardinghub.intelligence.HandlingCode;

import java.util.Objects;

/**
 * A grade in exactly one scheme, as it was given there: nothing converts one to the other. Source:
 * domain guide, section 5.
 *
 * @param present a grade of the present scheme
 * @param historic a grade of the scheme before it
 */
record GradeRequest(
        @JsonProperty("3x5x2") @Valid @Nullable ThreeFiveTwoGrade present,
        @JsonProperty("5x5x5") @Valid @Nullable FiveFiveFiveGrade historic) {
    /**
     * The present scheme. Source: domain guide, section 5.
     *
     * @param source 1 reliable, 2 untested, 3 not reliable
     * @param information A known directly to the source, B known indirectly but corroborated, C
     *     known indirectly, D not known, E suspected false
     * @param handling P lawful sharing permitted, C permitted under conditions
     */
    record ThreeFiveTwoGrade(
            @NotNull @Pattern(regexp = "[1-3]") String source,
            @NotNull @Pattern(regexp = "[A-E]") String information,
            @NotNull HandlingCode handling) {}

    /**
     * The scheme before it, in the letters and digits of that time. Source: domain guide, section
     * 5.
     *
     * @param source A to E, of the source
     * @param information 1 to 5, of what it says
     * @param handling 1 to 5, which the hub keeps and does not interpret
     */
    record FiveFiveFiveGrade(
            @NotNull @Pattern(regexp = "[A-E]") String source,
            @NotNull @Pattern(regexp = "[1-5]") String information,
            @NotNull @Pattern(regexp = "[1-5]") String handling) {}

    @AssertTrue(message = "give the grade in one scheme")
    boolean isOfOneScheme() {
        return (present == null) != (historic == null);
    }

    Grade toGrade() {
        if (present != null) {
            return new Grade.ThreeFiveTwo(
                    present.source(), present.information(), present.handling());
        }
        var raw = Objects.requireNonNull(historic);
        return new Grade.FiveFiveFive(raw.source(), raw.information(), raw.handling());
    }
}
