package org.safeguardinghub.api.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.assessment.AssessmentRefusal.Wrong;
import org.safeguardinghub.assessment.Prompt;
import org.safeguardinghub.assessment.RecordAssessment;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Structured professional judgement at one moment. Nothing in it is added up. Source: domain guide,
 * section 7, SR-16 and SR-35.
 *
 * @param reference how the agency itself finds the record again
 * @param subjects the sender's own records of the persons assessed
 * @param assessedAt the moment that it speaks of
 * @param reviewBy after this it is marked as stale, and stays readable
 * @param assessorRole in which role it was judged
 * @param judgement what a person makes of it all
 * @param level where the area has such levels
 * @param summary one paragraph, for who may see no more
 * @param factors vulnerability, risk and harm, and what protects
 * @param childsViews what the child thinks of it
 * @param parentsViews what the parents think of it
 * @param dissent who of those who assessed judged otherwise, and how
 * @param toolStatement what another tool stated, as that agency's statement and no more
 */
record AssessmentRequest(
        @NotNull UUID id,
        @Size(max = 100) @Nullable String reference,
        @NotEmpty @Size(max = 20) List<@NotNull SubjectId> subjects,
        @NotNull OffsetDateTime assessedAt,
        @NotNull OffsetDateTime reviewBy,
        @NotNull @Size(min = 1, max = 200) String assessorRole,
        @NotNull @Size(min = 1, max = 20000) String judgement,
        @Valid @Nullable LocalLevel level,
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 100) @Nullable List<@NotNull @Valid FactorRequest> factors,
        @Size(max = 2000) @Nullable String childsViews,
        @Size(max = 2000) @Nullable String parentsViews,
        @Size(max = 2000) @Nullable String dissent,
        @Valid @Nullable ToolStatement toolStatement) {
    /**
     * A level in the words of an area: low, medium and high mean something else in the next one.
     * Source: domain guide, section 7.
     *
     * @param level the level, in the area's word
     * @param scheme whose levels they are
     */
    record LocalLevel(
            @NotNull @Size(min = 1, max = 40) String level,
            @NotNull @Size(min = 1, max = 200) String scheme) {}

    /**
     * What another tool came to, in words. Source: domain guide, section 7.
     *
     * @param scheme the tool's name
     * @param statement what it states
     * @param saidBy which agency or role says so, not a name
     */
    record ToolStatement(
            @NotNull @Size(min = 1, max = 200) String scheme,
            @NotNull @Size(min = 1, max = 2000) String statement,
            @NotNull @Size(min = 1, max = 200) String saidBy) {}

    /** Names nothing of what it says. */
    @Override
    public String toString() {
        return "AssessmentRequest " + id;
    }

    /** Before anything is looked up; the decision checks the times again. */
    void check(Instant now) {
        var faults = new ArrayList<FieldError>();
        var all = all();
        for (int f = 0; f < all.size(); f++) {
            all.get(f).check("/factors/" + f, faults);
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
        var wrong = Wrong.with(assessedAt.toInstant(), reviewBy.toInstant(), now);
        if (wrong != null) {
            throw new RefusalException(wrong);
        }
    }

    private List<FactorRequest> all() {
        return factors == null ? List.of() : factors;
    }

    /** {@code concern} is what it was made for, where that is a concern the hub knows. */
    RecordAssessment toCommand(AgencyId owner, @Nullable RecordId concern) {
        var said = new EnumMap<Category, Object>(Category.class);
        said.put(Category.RISK, judged());
        for (var category : List.of(Category.HLTH, Category.SEXH)) {
            if (!in(category).isEmpty()) {
                said.put(
                        category, new AssessmentWords.OnHealth(words(category), prompts(category)));
            }
        }
        if (reference != null || concern != null) {
            said.put(
                    Category.META,
                    new AssessmentWords.Held(reference, concern == null ? null : concern.text()));
        }
        return new RecordAssessment(
                RecordId.random(),
                owner,
                new HashSet<>(subjects),
                assessedAt.toInstant(),
                reviewBy.toInstant(),
                AssessmentWords.of(said));
    }

    private AssessmentWords.Judged judged() {
        return new AssessmentWords.Judged(
                summary,
                reviewBy.toInstant().toString(),
                assessorRole,
                judgement,
                level,
                words(Category.RISK),
                prompts(Category.RISK),
                childsViews,
                parentsViews,
                dissent,
                toolStatement);
    }

    private List<FactorRequest> in(Category category) {
        return all().stream().filter(factor -> factor.code().category() == category).toList();
    }

    private List<AssessmentWords.Factor> words(Category category) {
        return in(category).stream().map(FactorRequest::toWords).toList();
    }

    private Set<Prompt> prompts(Category category) {
        return Prompt.of(in(category).stream().map(FactorRequest::seen).toList());
    }
}
