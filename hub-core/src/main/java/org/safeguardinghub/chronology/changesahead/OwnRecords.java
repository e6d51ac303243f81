package org.safeguardinghub.chronology.changesahead;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.SortedFacts;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that one agency recorded, in one snapshot and read in pages.
 *
 * @param page how many records are held at a time
 * @param progress is told after each page
 */
record OwnRecords(AgencyId owner, Snapshot snapshot, int page, Progress progress) {
    private static final RecordId ANY = new RecordId(new UUID(0, 0));

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
        long all = snapshot.ownedBy(owner);
        long counted = 0;
        @Nullable RuledRecord last = null;
        List<RuledRecord> records;
        do {
            records = snapshot.ownedBy(owner, last, page);
            count(changes, records);
            counted += records.size();
            progress.reached(counted, all);
            last = records.isEmpty() ? last : records.getLast();
        } while (records.size() == page);
    }

    private void count(ChangesAhead changes, List<RuledRecord> records) {
        var subjects = new HashSet<SubjectId>();
        records.forEach(record -> subjects.addAll(record.subjects()));
        var ids = records.stream().map(RuledRecord::id).toList();
        var facts = SortedFacts.of(snapshot.factsAbout(ids, subjects));
        var alike = new HashMap<RuledRecord, Long>();
        for (var record : records) {
            if (facts.areOf(record.id())) {
                changes.add(record, facts.around(record, null), 1);
            } else {
                alike.merge(anyLike(record), 1L, Long::sum);
            }
        }
        alike.forEach((any, number) -> changes.add(any, facts.around(any, null), number));
    }

    /** All that a ruling needs to know of a record of which nothing is known but its persons. */
    private static RuledRecord anyLike(RuledRecord record) {
        return new RuledRecord(
                ANY, record.type(), record.owner(), record.subjects(), record.categories());
    }
}
