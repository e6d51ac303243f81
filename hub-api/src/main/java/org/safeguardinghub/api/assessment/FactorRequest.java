package org.safeguardinghub.api.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.assessment.FactorClass;
import org.safeguardinghub.assessment.FactorCode;
import org.safeguardinghub.assessment.Presence;
import org.safeguardinghub.assessment.Prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One factor, with what speaks for it. Source: domain guide, section 7.
 *
 * @param code what it is
 * @param description what it is, where the list has no code for it
 * @param kind what it bears on: that of its code, where it has one
 * @param presence what is known of it
 * @param evidence what was seen, heard or read; required, with its source, where it is present
 * @param source where the evidence comes from
 * @param date of the evidence
 * @param basis whether the evidence is fact or opinion
 */
record FactorRequest(
        @NotNull FactorCode code,
        @Size(min = 1, max = 200) @Nullable String description,
        @JsonProperty("class") @Nullable FactorClass kind,
        @NotNull Presence presence,
        @Size(min = 1, max = 2000) @Nullable String evidence,
        @Size(min = 1, max = 200) @Nullable String source,
        @Nullable LocalDate date,
        @Nullable EvidenceBasis basis) {
    /** What evidence is. */
    enum EvidenceBasis {
        FACT,
        OPINION
    }

    /** What is missing or contradicts itself, by field. */
    void check(String place, List<FieldError> faults) {
        if (code == FactorCode.OTHER) {
            require(kind, place + "/class", faults);
            require(description, place + "/description", faults);
        } else if (kind != null && kind != code.kind()) {
            faults.add(FieldError.conflict(place + "/class", "this code is of another class"));
        }
        if (presence == Presence.PRESENT) {
            require(evidence, place + "/evidence", faults);
            require(source, place + "/source", faults);
            require(basis, place + "/basis", faults);
        }
    }

    private static void require(@Nullable Object said, String field, List<FieldError> faults) {
        if (said == null) {
            faults.add(FieldError.missing(field));
        }
    }

    Prompt.Seen seen() {
        return new Prompt.Seen(factorClass(), presence);
    }

    private FactorClass factorClass() {
        return Objects.requireNonNull(kind == null ? code.kind() : kind);
    }

    /** As it is stored: with its class, and its date as text. */
    AssessmentWords.Factor toWords() {
        return new AssessmentWords.Factor(
                code,
                description,
                factorClass(),
                presence,
                evidence,
                source,
                date == null ? null : date.toString(),
                basis);
    }
}
