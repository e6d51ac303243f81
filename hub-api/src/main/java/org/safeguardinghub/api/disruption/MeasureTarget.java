package org.safeguardinghub.api.disruption;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.disruption.Target;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.util.List;

/**
 * What a measure is on. A person has an age, and may have a subject record; a place or a platform
 * may have a context record. Source: domain guide, SR-23 and SR-25.
 *
 * @param kind what kind of target it is
 * @param description who, where or what
 * @param subject this agency's record of the person
 * @param age what is known of a person's age; an unknown age may be a child's
 * @param context the record of the place or platform
 * @param confirmations required where the person may be under 18
 */
record MeasureTarget(
        @NotNull TargetKind kind,
        @NotNull @Size(min = 1, max = 500) String description,
        @Nullable SubjectId subject,
        Target.@Nullable Age age,
        @Nullable RecordId context,
        @Valid @Nullable Confirmations confirmations) {

    /** What kind of target. Source: domain guide, SR-23. */
    enum TargetKind {
        PERSON,
        PLACE,
        PLATFORM
    }

    Target toTarget() {
        return switch (kind) {
            case PERSON -> person();
            case PLACE -> context(Target.Kind.PLACE);
            case PLATFORM -> context(Target.Kind.PLATFORM);
        };
    }

    private Target person() {
        if (age == null) {
            throw refused(FieldError.missing("/target/age"));
        }
        if (context != null) {
            throw refused(FieldError.conflict("/target/context", "a person is no context"));
        }
        return new Target.Person(subject, age, confirmations != null);
    }

    private Target context(Target.Kind what) {
        if (subject != null || age != null || confirmations != null) {
            throw refused(
                    FieldError.conflict(
                            "/target/kind", "a subject, an age and confirmations are a person's"));
        }
        return new Target.Context(what, context);
    }

    private static ProblemException refused(FieldError error) {
        return new ProblemException(Problem.invalid(List.of(error)));
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "MeasureTarget " + kind;
    }
}
