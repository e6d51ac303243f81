package org.safeguardinghub.api.record;

import org.safeguardinghub.chronology.Answer;
import org.safeguardinghub.chronology.Entry;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.stereotype.Component;

import java.util.List;

/** The entries of an answer that is neither one record nor a page of a list. */
@Component
public class FoundEntries {
    private final Entries entries;

    FoundEntries(Entries entries) {
        this.entries = entries;
    }

    /** One of them, as this reader gets it. */
    public EntryBody of(AgencyId reader, Entry entry) {
        return entries.body(reader, entry);
    }

    /** As this reader gets them, in the order of the answer. */
    public List<EntryBody> of(AgencyId reader, Answer answer) {
        return entries.bodies(reader, answer.entries());
    }
}
