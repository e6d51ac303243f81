package org.safeguardinghub.api.concern;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.ContentBody;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.concern.Limit;
import org.safeguardinghub.concern.RecordConcern;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * A concern about one or more persons whom this agency has recorded. Source: interfaces, section 2.
 *
 * @param reference how the agency itself finds the record again
 * @param subjects the persons it is about, each a subject record of this agency
 * @param occurredAt the moment it happened; or else {@code occurredFrom} and {@code occurredTo}
 * @param occurredFrom since when it happened
 * @param occurredTo until when it happened; open where nothing is said
 * @param content what is known, by category
 * @param restrictions how far the owner lets a category go, whatever the policy says
 */
record ConcernRequest(
        @NotNull UUID id,
        @Size(max = 100) @Nullable String reference,
        @NotEmpty @Size(max = 20) List<@NotNull SubjectId> subjects,
        @Nullable OffsetDateTime occurredAt,
        @Nullable OffsetDateTime occurredFrom,
        @Nullable OffsetDateTime occurredTo,
        @NotNull @Valid ContentBody content,
        @Size(max = 50) @Nullable List<@NotNull @Valid RestrictionRequest> restrictions) {

    /**
     * The highest level for a category, for one kind of agency or for all. Source: sharing rules,
     * cap C4.
     *
     * @param category what is restricted
     * @param kind for readers of this kind of agency only; for all where nothing is said
     * @param highest the most that such a reader may see
     */
    record RestrictionRequest(
            @NotNull Category category, @Nullable AgencyKind kind, @NotNull Level highest) {}

    /** When it happened is said in one way, and nothing is said against itself. */
    void check() {
        var faults = content.contradictions();
        boolean range = occurredFrom != null || occurredTo != null;
        if (occurredAt != null && range) {
            faults.add(FieldError.conflict("/occurredAt", "give a moment or a range, not both"));
        }
        if (occurredTo != null && occurredFrom == null) {
            faults.add(FieldError.conflict("/occurredFrom", "a range begins with occurredFrom"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
    }

    RecordConcern toCommand(AgencyId owner) {
        var limits =
                restrictions == null
                        ? List.<Limit>of()
                        : restrictions.stream()
                                .map(r -> new Limit(r.category(), r.kind(), r.highest()))
                                .distinct()
                                .toList();
        var said = content.identified();
        return new RecordConcern(
                RecordId.random(),
                owner,
                new HashSet<>(subjects),
                instant(occurredAt == null ? occurredFrom : occurredAt),
                instant(occurredAt == null ? occurredTo : occurredAt),
                limits,
                said.suspects(),
                said.contexts(),
                said.toContent(reference));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
