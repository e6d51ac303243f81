package org.safeguardinghub.subject;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.sharing.RuledRecord;

import java.util.Set;

/** Everything that can happen to an agency's record of a person. Kept for good. */
public sealed interface SubjectEvent extends Tagged {
    SubjectId subject();

    AgencyId holder();

    @Override
    default Set<String> tags() {
        return Set.of(
                Tags.of(new RecordId(subject().value())), Tags.of(subject()), Tags.of(holder()));
    }

    /** An agency told the hub of a person. The record of the person has the person's own id. */
    @EventName("subject.recorded")
    record SubjectRecorded(SubjectId subject, AgencyId holder, Sealed content)
            implements SubjectEvent, IntroducesRecord {
        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    new RecordId(subject.value()),
                    RecordType.SUBJECT,
                    holder,
                    Set.of(subject),
                    RuledRecord.held(content.categories()));
        }
    }

    /** The person is a child who is not born yet; who the mother is stands in the content. */
    @EventName("subject.birth-expected")
    record BirthExpected(SubjectId subject, AgencyId holder) implements SubjectEvent {}

    /** The child was born: the record goes on under its id, with the day and what is new. */
    @EventName("subject.born")
    record Born(SubjectId subject, AgencyId holder, Sealed content)
            implements SubjectEvent, SaidByHolder {
        @Override
        public boolean corrects() {
            return true;
        }
    }

    /** Numbers under which agencies know the person, each with what its check found. */
    @EventName("subject.identifiers-said")
    record IdentifiersSaid(SubjectId subject, AgencyId holder, boolean corrects, Sealed content)
            implements SubjectEvent, SaidByHolder {}

    /** Names that the person has or had. */
    @EventName("subject.names-said")
    record NamesSaid(SubjectId subject, AgencyId holder, boolean corrects, Sealed content)
            implements SubjectEvent, SaidByHolder {}

    /** Where the person lives or lived. */
    @EventName("subject.address-said")
    record AddressSaid(SubjectId subject, AgencyId holder, boolean corrects, Sealed content)
            implements SubjectEvent, SaidByHolder {}

    /** Who is related to the person. */
    @EventName("subject.relationships-said")
    record RelationshipsSaid(SubjectId subject, AgencyId holder, boolean corrects, Sealed content)
            implements SubjectEvent, SaidByHolder {}

    /** A later part of the record, which only its holder can say. */
    interface SaidByHolder extends AddsToRecord {
        SubjectId subject();

        AgencyId holder();

        /** Whether it replaces what was said of the same before. */
        boolean corrects();

        @Override
        default RecordId partOf() {
            return new RecordId(subject().value());
        }

        @Override
        default AgencyId saidBy() {
            return holder();
        }

        @Override
        default Effect effect() {
            return corrects() ? Effect.CORRECTION : Effect.STEP;
        }
    }
}
