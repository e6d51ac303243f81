package org.safeguardinghub.chronology;

import org.safeguardinghub.shared.RecordId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Two ways to make pages that tell what they should not: what the comparison must find. */
final class OldPages {
    private OldPages() {}

    /** Promises a next page whenever any record is left, whether or not it may be seen. */
    static String promisingWhatIsHidden(ToldHub hub, Asker asker, int limit) {
        var seen = seen(hub, asker);
        var all = hub.records();
        var pages = new ArrayList<String>();
        var page = new ArrayList<String>();
        for (int n = 0; n < all.size(); n++) {
            var entry = seen.get(all.get(n));
            if (entry != null && !entry.ruling().isOnlyHeld()) {
                page.add(all.get(n).text());
            }
            if (page.size() == limit && n < all.size() - 1) {
                pages.add(page + " goes on");
                page.clear();
            }
        }
        return pages + " " + page + " end";
    }

    /** Shows what is held where its record stands, once for each desk of a page. */
    static String collapsingWithinAPage(ToldHub hub, Asker asker, int limit) {
        var seen = seen(hub, asker);
        var pages = new ArrayList<String>();
        var page = new ArrayList<Entry>();
        for (var id : hub.records()) {
            var entry = seen.get(id);
            if (entry != null) {
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
            } else if (desks.add(hub.frontDoors.of(record.owner()))) {
                said.add("held");
            }
        }
        return said;
    }

    private static Map<RecordId, Entry> seen(ToldHub hub, Asker asker) {
        var seen = new HashMap<RecordId, Entry>();
        for (var entry : hub.reading.known(asker, hub.records()).entries()) {
            if (entry.ruling().mayBeListed()) {
                seen.put(entry.envelope().record().id(), entry);
            }
        }
        return seen;
    }
}
