package org.safeguardinghub.chronology;

import org.safeguardinghub.audit.AsOf;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Two ways to make pages that tell what they should not: what the comparison must find. */
final class OldPages {
    private OldPages() {}

    /**
     * Promises a next page whenever any record is left, whether or not it may be seen. In the order
     * in which they were recorded, as the last ones are hidden from most readers.
     */
    static String promisingWhatIsHidden(ToldHub hub, Asker asker, int limit) {
        var seen = known(hub, asker);
        var all = hub.records().reversed();
        var pages = new ArrayList<String>();
        var page = new ArrayList<String>();
        for (int n = 0; n < all.size(); n++) {
            if (seen.containsKey(all.get(n))) {
                page.add(all.get(n).text());
            }
            if (page.size() == limit && n < all.size() - 1) {
                pages.add(page + " goes on");
                page.clear();
            }
        }
        return pages + " " + page + " end";
    }

    /** Tells of whatever could be seen on an earlier instant, whether or not it may be now. */
    static String showingWhatWasSeenThen(ToldHub hub, Asker asker, int limit) {
        var seen = new TreeSet<String>();
        try (var snapshot = hub.authority.snapshot()) {
            for (var record : hub.records()) {
                var asked =
                        new AsOf.Asked(
                                asker.reader(),
                                asker.purpose(),
                                null,
                                new SubjectId(record.value()),
                                InventedHistory.MOMENTS.getFirst());
                AsOf.seen(snapshot, asked).stream()
                        .filter(one -> !one.ruling().isAbsent())
                        .forEach(one -> seen.add(one.envelope().record().id().text()));
            }
        }
        return seen.toString();
    }

    /** Shows what is held where its record stands, once for each desk of a page. */
    static String collapsingWithinAPage(ToldHub hub, Asker asker, int limit) {
        var known = known(hub, asker);
        var pages = new ArrayList<String>();
        var page = new ArrayList<Entry>();
        for (var id : hub.records()) {
            var entry = known.get(id);
            if (entry != null && entry.ruling().mayBeListed()) {
                page.add(entry);
            }
            if (page.size() == limit) {
                pages.add(collapsed(hub, page) + " goes on");
                page.clear();
            }
        }
        return pages + " " + collapsed(hub, page) + " end";
    }

    private static List<String> collapsed(ToldHub hub, List<Entry> page) {
        var desks = new HashSet<Object>();
        var said = new ArrayList<String>();
        for (var entry : page) {
            var record = entry.envelope().record();
            if (!entry.ruling().isOnlyHeld()) {
                said.add(record.id().text());
            } else if (desks.add(hub.frontDoors.of(record.owner(), Instant.now()))) {
                said.add("held");
            }
        }
        return said;
    }

    private static Map<RecordId, Entry> known(ToldHub hub, Asker asker) {
        var known = new HashMap<RecordId, Entry>();
        for (var entry : hub.reading.known(asker, hub.records()).entries()) {
            known.put(entry.envelope().record().id(), entry);
        }
        return known;
    }
}
