package org.safeguardinghub.restriction;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.NamedField;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that can happen to a restriction. Kept for good. Each that begins one is a fact under
 * the restriction's own id; the reason is sealed under that id and the event's name.
 */
public sealed interface RestrictionEvent extends Tagged {
    RecordId restriction();

    AgencyId setBy();

    Sealed reason();

    /** The record that it is on; none where it is on a person. */
    default @Nullable RecordId record() {
        return null;
    }

    /** The subject that it is on; none where it is on a record. */
    default @Nullable SubjectId subject() {
        return null;
    }

    @Override
    default Set<String> tags() {
        var tags = new HashSet<String>();
        tags.add(Tags.of(restriction()));
        tags.add(Tags.of(setBy()));
        var record = record();
        if (record != null) {
            tags.add(Tags.of(record));
        }
        var subject = subject();
        if (subject != null) {
            tags.add(Tags.of(subject));
        }
        return tags;
    }

    /** A record or a person is closed to all but these agencies. */
    @EventName("restriction.seal-set")
    record SealSet(
            RecordId restriction,
            AgencyId setBy,
            @Nullable RecordId record,
            @Nullable SubjectId subject,
            Set<AgencyId> agencies,
            Validity validity,
            Sealed reason)
            implements RestrictionEvent, EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Fact.Seal(
                            restriction.value(), position, validity, record, subject, agencies));
        }
    }

    /** One practitioner is on the person's exclusion list. */
    @EventName("restriction.person-excluded")
    record PersonExcluded(
            RecordId restriction,
            AgencyId setBy,
            SubjectId subject,
            String person,
            Validity validity,
            Sealed reason)
            implements RestrictionEvent, EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Fact.Exclusion(restriction.value(), position, validity, subject, person));
        }
    }

    /** An agency, or one person of it, says that it has a conflict with the person. */
    @EventName("restriction.conflict-declared")
    record ConflictDeclared(
            RecordId restriction,
            AgencyId setBy,
            SubjectId subject,
            @Nullable String person,
            Validity validity,
            Sealed reason)
            implements RestrictionEvent, EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Fact.Conflict(
                            restriction.value(), position, validity, subject, setBy, person));
        }
    }

    /** The owner set how far a category of the record goes. */
    @EventName("restriction.limit-set")
    record LimitSet(
            RecordId restriction,
            AgencyId setBy,
            RecordId record,
            Category category,
            @Nullable AgencyKind kind,
            Level highest,
            Validity validity,
            Sealed reason)
            implements RestrictionEvent, EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Fact.Restriction(
                            restriction.value(),
                            position,
                            validity,
                            record,
                            category,
                            kind,
                            highest));
        }
    }

    /** The owner marked what of the record says where somebody is now. */
    @EventName("restriction.whereabouts-marked")
    record WhereaboutsMarked(
            RecordId restriction,
            AgencyId setBy,
            RecordId record,
            Set<Category> categories,
            Validity validity,
            Sealed reason)
            implements RestrictionEvent, EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Fact.Whereabouts(
                            restriction.value(), position, validity, record, categories));
        }
    }

    /** The owner let a protected name of the record be read. */
    @EventName("restriction.name-released")
    record NameReleased(
            RecordId restriction,
            AgencyId setBy,
            RecordId record,
            @Nullable UUID person,
            @Nullable NamedField field,
            Set<AgencyId> agencies,
            Validity validity,
            Sealed reason)
            implements RestrictionEvent, EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Fact.NameRelease(
                            restriction.value(),
                            position,
                            validity,
                            record,
                            person,
                            field,
                            agencies));
        }
    }

    /** Whoever set it lifted it. */
    @EventName("restriction.ended")
    record RestrictionEnded(
            RecordId restriction,
            AgencyId setBy,
            @Nullable RecordId record,
            @Nullable SubjectId subject,
            Instant at,
            Sealed reason)
            implements RestrictionEvent, EndsFact {
        @Override
        public UUID endedFact() {
            return restriction.value();
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }
}
