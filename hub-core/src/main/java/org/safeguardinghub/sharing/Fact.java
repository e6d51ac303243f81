package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.util.Set;
import java.util.UUID;

/**
 * Anything a ruling rests on. The capability that knows it publishes it with whatever ended it
 * already folded into its validity: a recalled share is a share that ended.
 */
public sealed interface Fact {
    UUID id();

    /** When the hub knew, in the order of the log. */
    long position();

    Validity validity();

    /** An agency as the register has it. An agency without exactly one row in force is unknown. */
    record AgencyRow(
            UUID id,
            long position,
            Validity validity,
            AgencyId agency,
            AgencyKind kind,
            Set<String> areas)
            implements Fact {
        public AgencyRow {
            areas = Set.copyOf(areas);
        }
    }

    /** The partnership's policy. Exactly one version may be in force at any instant. */
    record PolicyVersion(UUID id, long position, Validity validity, int version, Policy cells)
            implements Fact {}

    /** An agency works with a subject: who says so, and which other agencies confirmed it. */
    record Involvement(
            UUID id,
            long position,
            Validity validity,
            SubjectId subject,
            AgencyId agency,
            AgencyId recordedBy,
            Set<AgencyId> confirmedBy)
            implements Fact {
        public Involvement {
            confirmedBy = Set.copyOf(confirmedBy);
        }
    }

    /**
     * The owner gives one agency a level, for one record or for all its records about a subject,
     * later ones included. A decision not to share is no fact.
     */
    record Share(
            UUID id,
            long position,
            Validity validity,
            AgencyId owner,
            AgencyId recipient,
            @Nullable RecordId record,
            @Nullable SubjectId subject,
            Set<Category> categories,
            Set<Purpose> purposes,
            Level level)
            implements Fact {
        public Share {
            if ((record == null) == (subject == null)) {
                throw new IllegalArgumentException("a share is of a record or about a subject");
            }
            categories = Set.copyOf(categories);
            purposes = Set.copyOf(purposes);
        }
    }

    /** The owner's highest level for a category of one record, for everybody or for one kind. */
    record Restriction(
            UUID id,
            long position,
            Validity validity,
            RecordId record,
            Category category,
            @Nullable AgencyKind kind,
            Level highest)
            implements Fact {}

    /** Two subject records are the same person; only a confirmed link joins them for a reader. */
    record Link(
            UUID id,
            long position,
            Validity validity,
            SubjectId one,
            SubjectId other,
            boolean confirmed)
            implements Fact {}
}
