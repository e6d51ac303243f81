package org.safeguardinghub.chronology;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.SubjectId;

import java.util.Map;

/** Whom a search matches, whatever the asker may see. */
public interface MatchSource {
    /** Each subject record, with the category in which what was matched stands. */
    Map<SubjectId, Category> matches(Snapshot snapshot);

    /** The newest position that is in what is searched, as of this snapshot. */
    long reflectedBy(Snapshot snapshot);
}
