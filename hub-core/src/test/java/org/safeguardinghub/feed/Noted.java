package org.safeguardinghub.feed;

import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.RuledRecord;

import java.util.Set;

/** A record of one category and nothing else, so that one rule decides whether it is seen. */
@EventName("test.noted")
record Noted(RecordId record, AgencyId owner, SubjectId subject, Category category)
        implements IntroducesRecord {
    @Override
    public RuledRecord ruled() {
        return new RuledRecord(
                record, RecordType.CONCERN, owner, Set.of(subject), Set.of(category));
    }

    @Override
    public Sealed content() {
        return Sealed.NOTHING;
    }
}
