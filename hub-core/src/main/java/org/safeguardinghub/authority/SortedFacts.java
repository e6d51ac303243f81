package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.FactKind.Place;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.RuledRecord;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Facts read for many records at once, sorted by what they are about: each ruling looks only at
 * those it can rest on, where looking at all of them would take as long as records times facts.
 */
public final class SortedFacts {
    private final List<Fact> ofAll = new ArrayList<>();
    private final Map<RecordId, List<Fact>> ofRecord = new HashMap<>();
    private final Map<SubjectId, List<Fact>> ofSubject = new HashMap<>();
    private final Map<SubjectId, List<Link>> links = new HashMap<>();

    private SortedFacts() {}

    public static SortedFacts of(Collection<? extends Fact> facts) {
        var sorted = new SortedFacts();
        facts.forEach(sorted::add);
        return sorted;
    }

    private void add(Fact fact) {
        var place = Place.of(fact);
        if (fact instanceof Link link) {
            under(links, link.one()).add(link);
            under(links, link.other()).add(link);
        } else if (place.record() != null) {
            under(ofRecord, place.record()).add(fact);
        } else if (place.subject() != null) {
            under(ofSubject, place.subject()).add(fact);
        } else {
            ofAll.add(fact);
        }
    }

    private static <K, V> List<V> under(Map<K, List<V>> sorted, K key) {
        return sorted.computeIfAbsent(key, _ -> new ArrayList<>());
    }

    /** Whether anything was known of this record itself. */
    public boolean areOf(RecordId record) {
        return ofRecord.containsKey(record);
    }

    /**
     * All that can matter to a question about this record: what is of no record and no person, what
     * is of this record, and what is of its subjects, of the one asked for and of everybody whom
     * links join to these, confirmed or not, in force or not, with those links.
     */
    public List<Fact> around(RuledRecord record, @Nullable SubjectId asked) {
        var facts = new ArrayList<>(ofAll);
        facts.addAll(ofRecord.getOrDefault(record.id(), List.of()));
        var joined = new HashSet<>(record.subjects());
        if (asked != null) {
            joined.add(asked);
        }
        var toVisit = new ArrayDeque<>(joined);
        while (!toVisit.isEmpty()) {
            var subject = toVisit.remove();
            facts.addAll(ofSubject.getOrDefault(subject, List.of()));
            for (var link : links.getOrDefault(subject, List.of())) {
                // under both of its ends, and wanted once
                if (link.one().equals(subject)) {
                    facts.add(link);
                }
                var other = link.one().equals(subject) ? link.other() : link.one();
                if (joined.add(other)) {
                    toVisit.add(other);
                }
            }
        }
        return facts;
    }
}
