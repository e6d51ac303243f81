package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.RuledRecord;

import java.util.Collection;
import java.util.Set;

/**
 * A record with what is known of it, put into other names: those of the record, its persons and the
 * facts are replaced by numbers, and times by their order. A ruling's levels depend on none of
 * these, so that records that are alike are ruled once. What holds for single persons is left out.
 */
record Likeness(RuledRecord record, Set<Fact> facts) {
    Likeness {
        facts = Set.copyOf(facts);
    }

    /** Of facts in force. */
    static Likeness of(RuledRecord record, Collection<Fact> facts) {
        return new Names(record).likeness(facts);
    }
}
