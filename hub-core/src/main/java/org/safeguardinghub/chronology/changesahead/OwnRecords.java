package org.safeguardinghub.chronology.changesahead;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.authority.SortedFacts;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that one agency recorded, in one snapshot and read in pages.
 *
 * @param page how many records are held at a time
 */
record OwnRecords(AgencyId owner, Snapshot snapshot, int page) {

    /** What would change of them, as it may be told to their owner. */
    Previewed under(Ahead ahead, Instant from) {
        var moment = new Moment(from, snapshot.position());
        var register = snapshot.facts(snapshot.agencies(), List.of(), Set.of());
        var changes = new ChangesAhead(owner, register, ahead, moment);
        if (!changes.concernsNobody()) {
            count(changes);
        }
        return Previewed.of(from, changes.counts(), snapshot.position());
    }

    private void count(ChangesAhead changes) {
        @Nullable Envelope last = null;
        List<Envelope> records;
        do {
            records = snapshot.ownedBy(owner, last, page);
            count(changes, records);
            last = records.isEmpty() ? last : records.getLast();
        } while (records.size() == page);
    }

    private void count(ChangesAhead changes, List<Envelope> records) {
        var subjects = new HashSet<SubjectId>();
        records.forEach(envelope -> subjects.addAll(envelope.record().subjects()));
        var ids = records.stream().map(envelope -> envelope.record().id()).toList();
        var facts = SortedFacts.of(snapshot.factsAbout(ids, subjects));
        for (var envelope : records) {
            changes.add(envelope.record(), facts.around(envelope.record(), null));
        }
    }
}
