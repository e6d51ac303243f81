package org.safeguardinghub.api.intelligence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.intelligence.Corroboration;
import org.safeguardinghub.intelligence.Grade;
import org.safeguardinghub.intelligence.Grading;
import org.safeguardinghub.intelligence.Handling;
import org.safeguardinghub.intelligence.Provenance;
import org.safeguardinghub.intelligence.Tlp;

import java.util.List;

/**
 * How police grade a report, and how it may be handled. Source: domain guide, section 5.
 *
 * @param grade the grade, in one scheme
 * @param conditions who may see it and what must be asked before; with code C and no list, the
 *     owner alone; so too with a 5x5x5 handling code, which is not read as one of these
 * @param tlp a second label: where it is stricter, it counts
 * @param provenance all that the report rests on, by reference
 */
record GradingBody(
        @NotNull @Valid GradeRequest grade,
        @Size(max = 20) @Nullable List<@NotNull @Valid ConditionRequest> conditions,
        @Nullable Tlp tlp,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid ProvenanceBody> provenance) {
    /**
     * Where something comes from, by opaque references: never a source's name. Source: domain
     * guide, section 5.
     *
     * @param origin the agency's reference for what it was told
     * @param root from which the origin has it in turn, where it is not itself the root
     */
    record ProvenanceBody(
            @NotNull @Size(min = 1, max = 100) String origin,
            @Size(min = 1, max = 100) @Nullable String root) {
        /** Names no reference. */
        @Override
        public String toString() {
            return "ProvenanceBody";
        }
    }

    Grading toGrading() {
        var given = grade.toGrade();
        var code =
                switch (given) {
                    case Grade.ThreeFiveTwo present -> present.handling();
                    case Grade.FiveFiveFive _ -> null;
                };
        return new Grading(
                given.given(),
                new Handling(code, ConditionRequest.all(conditions), tlp),
                Corroboration.independentSources(
                        provenance.stream()
                                .map(said -> new Provenance(said.origin(), said.root()))
                                .toList()));
    }
}
