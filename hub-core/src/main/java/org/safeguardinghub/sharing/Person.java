package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact.Link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One or more subjects of a record together with every subject record that links join to them,
 * however many links away.
 */
public final class Person {
    private final Set<SubjectId> named;
    private final Set<SubjectId> joined;
    private final List<Link> links;

    private Person(Set<SubjectId> named, Set<SubjectId> joined, List<Link> links) {
        this.named = named;
        this.joined = joined;
        this.links = links;
    }

    /** Everybody whom links join with those named, in as many steps as it takes. */
    public static Person joined(Set<SubjectId> named, List<Link> links) {
        if (links.isEmpty()) {
            return new Person(named, named, links);
        }
        var neighbours = neighbours(links);
        var joined = new HashSet<>(named);
        var toVisit = new ArrayDeque<>(named);
        while (!toVisit.isEmpty()) {
            for (var next : neighbours.getOrDefault(toVisit.remove(), List.of())) {
                if (joined.add(next)) {
                    toVisit.add(next);
                }
            }
        }
        return new Person(
                named, joined, links.stream().filter(l -> joined.contains(l.one())).toList());
    }

    private static Map<SubjectId, List<SubjectId>> neighbours(List<Link> links) {
        var neighbours = new HashMap<SubjectId, List<SubjectId>>();
        for (var link : links) {
            neighbours.computeIfAbsent(link.one(), _ -> new ArrayList<>(2)).add(link.other());
            neighbours.computeIfAbsent(link.other(), _ -> new ArrayList<>(2)).add(link.one());
        }
        return neighbours;
    }

    /** Whether {@code subject} is one of those named, without any link. */
    boolean names(SubjectId subject) {
        return named.contains(subject);
    }

    public boolean includes(SubjectId subject) {
        return joined.contains(subject);
    }

    /** Counts the links that make {@code subject} this person, if links do. */
    void countLinksTo(SubjectId subject, Counted counted) {
        if (joined.contains(subject) && !named.contains(subject)) {
            counted.addAll(links);
        }
    }
}
