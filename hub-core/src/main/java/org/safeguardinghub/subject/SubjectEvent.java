package org.safeguardinghub.subject;

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

    /** An agency told the hub of a person. The record of the person has the person's own id. */
    @EventName("subject.recorded")
    record SubjectRecorded(SubjectId subject, AgencyId holder, Sealed content)
            implements SubjectEvent, IntroducesRecord {
        @Override
        public Set<String> tags() {
            return Set.of(
                    Tags.of(new RecordId(subject.value())), Tags.of(subject), Tags.of(holder));
        }

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
}
