package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.chronology.Finding;
import org.safeguardinghub.crossarea.NamedThings.Naming;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One thing as far as one reader may know: in the concerns of which the reader may know that they
 * hold the category in which they name it. What is hidden from the reader names nothing.
 *
 * @param digest of the thing
 * @param concerns by the newest place at which each names it; at least one
 */
record NamedIn(ThingKind kind, String digest, Map<Envelope, Long> concerns) {
    NamedIn {
        concerns = Collections.unmodifiableMap(new LinkedHashMap<>(concerns));
    }

    /**
     * Each of the things that these say to be named, as far as the reader may know, by its digest.
     */
    static Map<String, NamedIn> of(
            Collection<Naming> namings, Snapshot snapshot, Finding.Visible visible) {
        var ids = new LinkedHashSet<RecordId>();
        namings.forEach(naming -> ids.add(naming.concern()));
        var concerns = snapshot.records(List.copyOf(ids));
        var known = new EnumMap<Category, Map<RecordId, Envelope>>(Category.class);
        var told = visible.of(concerns, categories(namings));
        told.forEach(
                (category, seen) -> {
                    var byId = new HashMap<RecordId, Envelope>();
                    seen.forEach(one -> byId.put(one.record().id(), one));
                    known.put(category, byId);
                });
        var places = new LinkedHashMap<String, Map<Envelope, Long>>();
        var kinds = new HashMap<String, ThingKind>();
        for (var naming : namings) {
            var concern =
                    known.getOrDefault(naming.kind().category(), Map.of()).get(naming.concern());
            if (concern != null) {
                kinds.put(naming.digest(), naming.kind());
                places.computeIfAbsent(naming.digest(), _ -> new LinkedHashMap<>())
                        .merge(concern, naming.place(), Math::max);
            }
        }
        var things = new LinkedHashMap<String, NamedIn>();
        kinds.forEach(
                (digest, kind) ->
                        things.put(
                                digest,
                                new NamedIn(kind, digest, places.getOrDefault(digest, Map.of()))));
        return things;
    }

    private static Set<Category> categories(Collection<Naming> namings) {
        var categories = new LinkedHashSet<Category>();
        namings.forEach(naming -> categories.add(naming.kind().category()));
        return categories;
    }

    /** Where it is named, by the areas of whoever owns the concerns. */
    List<KnownIn> known(Areas areas, SmallNumbers small) {
        return KnownIn.by(concerns.keySet(), areas, small);
    }

    /** Where it stands in the list for these areas: at the newest naming by one of theirs. */
    OptionalLong place(Areas areas, Set<String> mine) {
        return concerns.entrySet().stream()
                .filter(one -> !Collections.disjoint(areas.of(owner(one.getKey())), mine))
                .mapToLong(Map.Entry::getValue)
                .max();
    }

    private static AgencyId owner(Envelope concern) {
        return concern.record().owner();
    }

    List<Envelope> records() {
        return new ArrayList<>(concerns.keySet());
    }
}
