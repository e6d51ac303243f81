package org.safeguardinghub.restriction;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.NamedField;

import java.util.Set;
import java.util.UUID;

/**
 * What a restriction closes and to whom, or which name it leaves open. Source: sharing rules,
 * section 2.
 */
public sealed interface Terms {
    /**
     * Only these agencies go on seeing it, and the one that sets it (gate G5). Exactly one of
     * record and subject is named.
     */
    record Seal(@Nullable RecordId record, @Nullable SubjectId subject, Set<AgencyId> agencies)
            implements Terms {}

    /** This person may see nothing of the subject, wherever he or she works (gate G4). */
    record Exclusion(SubjectId subject, String person) implements Terms {}

    /** The declaring agency, or one person of it, has a conflict with the subject (cap C6). */
    record Conflict(SubjectId subject, @Nullable String person) implements Terms {}

    /** The owner's highest level for a category, for one kind of agency or for all (cap C4). */
    record Limit(RecordId record, Category category, @Nullable AgencyKind kind, Level highest)
            implements Terms {}

    /** These categories of the record say where somebody is now (cap C6). */
    record Whereabouts(RecordId record, Set<Category> categories) implements Terms {}

    /**
     * One protected name of a record may be read by these agencies, or by everybody where none is
     * named (cap C9). Exactly one of person and field tells whose.
     *
     * @param person the id of the person within the record
     */
    record NameRelease(
            RecordId record,
            @Nullable UUID person,
            @Nullable NamedField field,
            Set<AgencyId> agencies)
            implements Terms {}

    /** The record that it is on; none where it is on a person. */
    default @Nullable RecordId onRecord() {
        return switch (this) {
            case Seal seal -> seal.record();
            case Limit limit -> limit.record();
            case Whereabouts whereabouts -> whereabouts.record();
            case NameRelease release -> release.record();
            case Exclusion _, Conflict _ -> null;
        };
    }

    /** The agencies that it names. */
    default Set<AgencyId> agenciesNamed() {
        return switch (this) {
            case Seal seal -> seal.agencies();
            case NameRelease release -> release.agencies();
            case Exclusion _, Conflict _, Limit _, Whereabouts _ -> Set.of();
        };
    }

    /** The subject that it is on; none where it is on a record. */
    default @Nullable SubjectId onSubject() {
        return switch (this) {
            case Seal seal -> seal.subject();
            case Exclusion exclusion -> exclusion.subject();
            case Conflict conflict -> conflict.subject();
            case Limit _, Whereabouts _, NameRelease _ -> null;
        };
    }
}
