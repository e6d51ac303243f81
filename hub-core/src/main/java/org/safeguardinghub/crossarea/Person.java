package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.crossarea.LinkedHolders.Link;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A person as far as one reader may know: joined by links of which both ends are there for the
 * reader, with the records that are. What is hidden from the reader joins nobody.
 *
 * @param holders of the person's subject records, by these
 * @param records of which the reader may know, at least one
 */
record Person(Map<SubjectId, AgencyId> holders, List<Link> links, List<Envelope> records) {
    Person {
        holders = Map.copyOf(holders);
        links = List.copyOf(links);
        records = List.copyOf(records);
    }

    /**
     * Everybody whom these records are about and confirmed links join, each under each of the
     * subject records.
     *
     * @param visible of which the reader may know, and no others
     */
    static Map<SubjectId, Person> joined(Collection<Link> links, Collection<Envelope> visible) {
        var holders = new HashMap<SubjectId, AgencyId>();
        for (var envelope : visible) {
            var record = envelope.record();
            if (record.type() == RecordType.SUBJECT) {
                holders.put(new SubjectId(record.id().value()), record.owner());
            }
        }
        var seen = links.stream().filter(link -> holders.keySet().containsAll(ends(link))).toList();
        var persons = new HashMap<SubjectId, Person>();
        for (var subject : holders.keySet()) {
            if (!persons.containsKey(subject)) {
                var person = around(subject, seen, holders, visible);
                person.holders().keySet().forEach(one -> persons.put(one, person));
            }
        }
        return persons;
    }

    private static List<SubjectId> ends(Link link) {
        return List.of(link.one(), link.other());
    }

    private static Person around(
            SubjectId subject,
            List<Link> links,
            Map<SubjectId, AgencyId> holders,
            Collection<Envelope> visible) {
        var joined = new HashSet<>(Set.of(subject));
        var used = new LinkedHashSet<Link>();
        boolean grown;
        do {
            grown = false;
            for (var link : links) {
                if (!Collections.disjoint(joined, ends(link))) {
                    grown |= used.add(link);
                    joined.addAll(ends(link));
                }
            }
        } while (grown);
        var own = new HashMap<>(holders);
        own.keySet().retainAll(joined);
        return new Person(
                own,
                List.copyOf(used),
                visible.stream()
                        .filter(e -> !Collections.disjoint(e.record().subjects(), joined))
                        .toList());
    }

    /**
     * Where the person stands in the list for these areas: at the newest of the links by which the
     * list finds people.
     */
    OptionalLong place(Areas areas, Set<String> mine) {
        return links.stream()
                .filter(link -> joinsAcross(link, areas, mine))
                .mapToLong(Link::position)
                .max();
    }

    private boolean joinsAcross(Link link, Areas areas, Set<String> mine) {
        var one = areas.of(holder(link.one()));
        var other = areas.of(holder(link.other()));
        return !one.equals(other)
                && !(Collections.disjoint(one, mine) && Collections.disjoint(other, mine));
    }

    private AgencyId holder(SubjectId subject) {
        var holder = holders.get(subject);
        if (holder == null) {
            throw new IllegalArgumentException("not a record of this person");
        }
        return holder;
    }

    /** Where the person is known, by the areas of whoever owns the records. */
    List<KnownIn> known(Areas areas, SmallNumbers small) {
        return KnownIn.by(records, areas, small);
    }

    /**
     * Under which subject record the person goes: that of the oldest record, so that nothing which
     * is recorded later changes it.
     */
    SubjectId eldest() {
        var oldest =
                records.stream().min(Comparator.comparingLong(Envelope::position)).orElseThrow();
        return oldest.record().subjects().stream()
                .filter(holders::containsKey)
                .min(Comparator.comparing(SubjectId::text))
                .orElseThrow();
    }
}
