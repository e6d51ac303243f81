package org.safeguardinghub.api.restriction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.restriction.SetRestriction;
import org.safeguardinghub.restriction.Terms;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.NamedField;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A restriction, or the release of a name that is protected without one. Which of the fields belong
 * to it is told by its kind; any other is refused. Source: sharing rules, section 2.
 *
 * @param kind what it does
 * @param record what is sealed, limited or marked
 * @param subject whose record is sealed, or whom an exclusion or a conflict is about
 * @param agencies who stays inside a seal, besides this agency; or to whom a name is released,
 *     everybody where nothing is said
 * @param person the {@code sub} of the excluded person, or of the one who has the conflict
 * @param category of a limit
 * @param agencyKind whom a limit is for; everybody where nothing is said
 * @param highest level of a limit
 * @param categories that hold live whereabouts
 * @param namedPerson whose name is released: the {@code id} of the person within the record
 * @param namedIn the field whose name is released, where the person goes by no id
 * @param until the moment at which it ends; open where nothing is said
 * @param reason why, for this agency alone
 */
record SetRestrictionRequest(
        @NotNull UUID id,
        @NotNull RestrictionKind kind,
        @Nullable RecordId record,
        @Nullable SubjectId subject,
        @Size(max = 50) @Nullable List<@NotNull AgencyId> agencies,
        @Size(min = 1, max = 200) @Nullable String person,
        @Nullable Category category,
        @Nullable AgencyKind agencyKind,
        @Nullable Level highest,
        @Size(min = 1, max = 12) @Nullable List<@NotNull Category> categories,
        @Nullable UUID namedPerson,
        @Nullable NamedField namedIn,
        @Nullable OffsetDateTime until,
        @NotNull @Size(min = 1, max = 2000) String reason) {

    /** Leaves out everything: who is restricted is personal. */
    @Override
    public String toString() {
        return "SetRestrictionRequest " + id;
    }

    SetRestriction toCommand(AgencyId by) {
        return new SetRestriction(
                RecordId.random(),
                by,
                terms(),
                until == null ? null : until.toInstant(),
                Written.of(Category.META, Map.of("reason", reason)).content());
    }

    Terms terms() {
        return switch (kind) {
            case SEAL -> {
                only(List.of("record", "subject", "agencies"));
                if ((record == null) == (subject == null)) {
                    throw conflict("/record", "name either a record or a subject");
                }
                yield new Terms.Seal(
                        record, subject, agencies == null ? Set.of() : Set.copyOf(agencies));
            }
            case EXCLUSION -> {
                only(List.of("subject", "person"));
                yield new Terms.Exclusion(needed(subject, "/subject"), needed(person, "/person"));
            }
            case CONFLICT -> {
                only(List.of("subject", "person"));
                yield new Terms.Conflict(needed(subject, "/subject"), person);
            }
            case LIMIT -> {
                only(List.of("record", "category", "agencyKind", "highest"));
                yield new Terms.Limit(
                        needed(record, "/record"),
                        needed(category, "/category"),
                        agencyKind,
                        needed(highest, "/highest"));
            }
            case WHEREABOUTS -> {
                only(List.of("record", "categories"));
                yield new Terms.Whereabouts(
                        needed(record, "/record"), Set.copyOf(needed(categories, "/categories")));
            }
            case NAME_RELEASE -> {
                only(List.of("record", "agencies", "namedPerson", "namedIn"));
                if ((namedPerson == null) == (namedIn == null)) {
                    throw conflict("/namedPerson", "name either a person or a field");
                }
                yield new Terms.NameRelease(
                        needed(record, "/record"),
                        namedPerson,
                        namedIn,
                        agencies == null ? Set.of() : Set.copyOf(agencies));
            }
        };
    }

    private void only(List<String> fields) {
        var stray = given().filter(field -> !fields.contains(field)).findFirst();
        if (stray.isPresent()) {
            throw conflict("/" + stray.get(), "this does not belong to a restriction of this kind");
        }
    }

    private Stream<String> given() {
        return Stream.of(
                        record == null ? "" : "record",
                        subject == null ? "" : "subject",
                        agencies == null ? "" : "agencies",
                        person == null ? "" : "person",
                        category == null ? "" : "category",
                        agencyKind == null ? "" : "agencyKind",
                        highest == null ? "" : "highest",
                        categories == null ? "" : "categories",
                        namedPerson == null ? "" : "namedPerson",
                        namedIn == null ? "" : "namedIn")
                .filter(field -> !field.isEmpty());
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw new ProblemException(Problem.invalid(List.of(FieldError.missing(field))));
        }
        return value;
    }

    private static ProblemException conflict(String field, String detail) {
        return new ProblemException(Problem.invalid(List.of(FieldError.conflict(field, detail))));
    }
}
