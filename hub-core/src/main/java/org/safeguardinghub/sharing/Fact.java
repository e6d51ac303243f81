package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.List;
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

    /** The one agency for whose questions it can count; null where it counts for every reader's. */
    default @Nullable AgencyId concerns() {
        return null;
    }

    /** What makes lawful what this gives, where its decider had to say so; else null. */
    default @Nullable LawfulBasis basis() {
        return null;
    }

    /** An agency as the register has it. An agency without exactly one row in force is unknown. */
    record AgencyRow(
            UUID id,
            long position,
            Validity validity,
            AgencyId agency,
            AgencyKind kind,
            Set<String> areas)
            implements Fact {
        @Override
        public AgencyId concerns() {
            return agency;
        }

        public AgencyRow {
            areas = Set.copyOf(areas);
        }
    }

    /** The partnership's policy. Exactly one version may be in force at any instant. */
    record PolicyVersion(UUID id, long position, Validity validity, int version, Policy cells)
            implements Fact {}

    /**
     * One version of a sharing agreement, with all its rows: a cell without a row is left to the
     * policy. It holds from the later of its start and its last approval.
     *
     * @param agreement the same for all its versions
     * @param version from 1; a later one replaces the earlier for good
     */
    record AgreementVersion(
            UUID id,
            long position,
            Validity validity,
            UUID agreement,
            int version,
            List<AgreementRow> rows)
            implements Fact {
        public AgreementVersion {
            rows = List.copyOf(rows);
        }

        /** Whether it was in force at this instant or at any before. */
        boolean hasComeIntoForce(Instant by) {
            return !validity.from().isAfter(by) && validity.from().isBefore(validity.until());
        }

        /** Whether, having come into force, it stands for the other, which then counts no more. */
        public boolean replaces(AgreementVersion other) {
            return agreement.equals(other.agreement) && version > other.version;
        }
    }

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
        @Override
        public AgencyId concerns() {
            return agency;
        }

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
            Level level,
            @Nullable LawfulBasis basis)
            implements Fact {
        /** What the hub itself makes known to whoever takes part: nobody decided it singly. */
        public Share(
                UUID id,
                long position,
                Validity validity,
                AgencyId owner,
                AgencyId recipient,
                @Nullable RecordId record,
                @Nullable SubjectId subject,
                Set<Category> categories,
                Set<Purpose> purposes,
                Level level) {
            this(
                    id,
                    position,
                    validity,
                    owner,
                    recipient,
                    record,
                    subject,
                    categories,
                    purposes,
                    level,
                    null);
        }

        @Override
        public AgencyId concerns() {
            return recipient;
        }

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

    /**
     * What was decided on sharing with agreement (cap C2). Only decisions of the kind agreement to
     * share are facts. What opens (given, overridden) covers the agencies or kinds and the
     * categories that it names and no others; what closes (refused, withdrawn) covers every one of
     * them where it names none.
     *
     * @param confirmedBy which other agencies confirmed it; a given consent counts only if somebody
     *     other than the reader recorded it, or the owner or responsible authority confirmed it
     * @param purposes empty for all
     * @param basis of a decision to share without consent, and of no other
     */
    record Consent(
            UUID id,
            long position,
            Validity validity,
            SubjectId subject,
            Agreement agreement,
            AgencyId recordedBy,
            Set<AgencyId> confirmedBy,
            Set<AgencyId> agencies,
            Set<AgencyKind> kinds,
            Set<Category> categories,
            Set<Purpose> purposes,
            @Nullable LawfulBasis basis)
            implements Fact {
        /** Whatever is decided on agreement but to share without it. */
        public Consent(
                UUID id,
                long position,
                Validity validity,
                SubjectId subject,
                Agreement agreement,
                AgencyId recordedBy,
                Set<AgencyId> confirmedBy,
                Set<AgencyId> agencies,
                Set<AgencyKind> kinds,
                Set<Category> categories,
                Set<Purpose> purposes) {
            this(
                    id,
                    position,
                    validity,
                    subject,
                    agreement,
                    recordedBy,
                    confirmedBy,
                    agencies,
                    kinds,
                    categories,
                    purposes,
                    null);
        }

        public Consent {
            confirmedBy = Set.copyOf(confirmedBy);
            agencies = Set.copyOf(agencies);
            kinds = Set.copyOf(kinds);
            categories = Set.copyOf(categories);
            purposes = Set.copyOf(purposes);
        }
    }

    /** What a decision on agreement says. */
    enum Agreement {
        GIVEN,
        REFUSED,
        WITHDRAWN,
        /**
         * shared without consent: lifts C2 for the readers and categories named, whatever stands
         */
        OVERRIDDEN
    }

    /** A reasonable-cause statement: lifts the SEXH part of C2 for one subject and one reader. */
    record ReasonableCause(
            UUID id,
            long position,
            Validity validity,
            SubjectId subject,
            AgencyId reader,
            AgencyId statedBy)
            implements Fact {
        @Override
        public AgencyId concerns() {
            return reader;
        }
    }

    /**
     * A handling condition of a record (cap C3). It allows who meets each of the lists it gives;
     * one without a list allows the owner alone.
     */
    record Handling(
            UUID id,
            long position,
            Validity validity,
            RecordId record,
            Set<AgencyId> agencies,
            Set<AgencyKind> kinds,
            Set<Role> roles,
            Set<Purpose> purposes)
            implements Fact {
        public Handling {
            agencies = Set.copyOf(agencies);
            kinds = Set.copyOf(kinds);
            roles = Set.copyOf(roles);
            purposes = Set.copyOf(purposes);
        }
    }

    /**
     * Somebody suspected in a record (cap C5). Whether this person was surely an adult is derived
     * from sealed birth dates when it is recorded, so that the fact itself holds none.
     *
     * @param person the subject record of the suspect, where there is one
     */
    record Suspect(
            UUID id,
            long position,
            Validity validity,
            RecordId record,
            @Nullable SubjectId person,
            boolean surelyAdult)
            implements Fact {}

    /**
     * The owner looked at a suspect's age (cap C5) and says whether this was an adult.
     *
     * @param suspect the id of the fact that names the suspect
     */
    record AgeReview(
            UUID id, long position, Validity validity, RecordId record, UUID suspect, boolean adult)
            implements Fact {}

    /**
     * An agency, or one person wherever he or she works, has a conflict with a subject (cap C6).
     *
     * @param agency whose conflict it is, or who declared it for a person
     */
    record Conflict(
            UUID id,
            long position,
            Validity validity,
            SubjectId subject,
            AgencyId agency,
            @Nullable String sub)
            implements Fact {
        @Override
        public @Nullable AgencyId concerns() {
            return sub == null ? agency : null;
        }
    }

    /** These categories of the record say where somebody is now (cap C6). */
    record Whereabouts(
            UUID id, long position, Validity validity, RecordId record, Set<Category> categories)
            implements Fact {
        public Whereabouts {
            categories = Set.copyOf(categories);
        }
    }

    /** A seal on a record or on a subject: for the agencies named alone (gate G5). */
    record Seal(
            UUID id,
            long position,
            Validity validity,
            @Nullable RecordId record,
            @Nullable SubjectId subject,
            Set<AgencyId> agencies)
            implements Fact {
        public Seal {
            if ((record == null) == (subject == null)) {
                throw new IllegalArgumentException("a seal is on a record or on a subject");
            }
            agencies = Set.copyOf(agencies);
        }
    }

    /** This person may see nothing of the subject, wherever he or she works (gate G4). */
    record Exclusion(UUID id, long position, Validity validity, SubjectId subject, String sub)
            implements Fact {}

    /** The record is withdrawn: for its owner alone (gate G3). */
    record Withdrawal(UUID id, long position, Validity validity, RecordId record) implements Fact {}

    /**
     * An agency, or one person wherever he or she works, may ask nothing (gate G1).
     *
     * @param agency who is suspended, or whose person is
     */
    record Suspension(
            UUID id, long position, Validity validity, AgencyId agency, @Nullable String sub)
            implements Fact {
        @Override
        public @Nullable AgencyId concerns() {
            return sub == null ? agency : null;
        }
    }

    /** Break-glass for one person and one subject (gate G2, cap C1 for EMERGENCY). */
    record EmergencyGrant(
            UUID id,
            long position,
            Validity validity,
            SubjectId subject,
            AgencyId agency,
            String sub)
            implements Fact {
        @Override
        public AgencyId concerns() {
            return agency;
        }
    }

    /**
     * One person may read, of one child, what these agencies could have seen on these days: a
     * formal review, which a partnership asked for and a second person approved.
     *
     * @param agency whose person the reviewer is
     * @param views the agencies whose views may be read; never the reviewer's own
     * @param days the instants that may be asked about
     */
    record ReviewGrant(
            UUID id,
            long position,
            Validity validity,
            SubjectId subject,
            AgencyId agency,
            String sub,
            Set<AgencyId> views,
            Validity days)
            implements Fact {
        public ReviewGrant {
            views = Set.copyOf(views);
        }

        @Override
        public AgencyId concerns() {
            return agency;
        }
    }

    /** The authority that is responsible for a subject. */
    record Responsibility(
            UUID id, long position, Validity validity, SubjectId subject, AgencyId authority)
            implements Fact {}

    /**
     * A coordinator opened a record found by pattern (cap C10).
     *
     * @param coordinator the agency of this coordinator
     */
    record Opening(UUID id, long position, Validity validity, RecordId record, AgencyId coordinator)
            implements Fact {}

    /**
     * The owner lets one protected name of a record be read (cap C9). Whom it names is told by an
     * id within the record or by the field that holds the name; the name itself is sealed content.
     *
     * @param agencies to whom; empty for everybody, the owner among them
     */
    record NameRelease(
            UUID id,
            long position,
            Validity validity,
            RecordId record,
            @Nullable UUID person,
            @Nullable NamedField field,
            Set<AgencyId> agencies)
            implements Fact {
        public NameRelease {
            if ((person == null) == (field == null)) {
                throw new IllegalArgumentException("a release is of a person or of a field");
            }
            agencies = Set.copyOf(agencies);
        }

        /** The id of the person within the record, or the name of the field. */
        String named() {
            return person == null ? String.valueOf(field) : person.toString();
        }

        boolean counts(Question question) {
            return record.equals(question.record().id())
                    && (agencies.isEmpty() || agencies.contains(question.reader().agency()));
        }
    }
}
