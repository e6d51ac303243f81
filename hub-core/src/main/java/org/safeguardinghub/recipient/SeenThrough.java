package org.safeguardinghub.recipient;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.Answers;
import org.safeguardinghub.recipient.RecipientTables.Ruled;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds what was seen through a link: of rulings, those that counted it. */
final class SeenThrough {
    private final RecipientTables tables;
    private final Answers answers;

    SeenThrough(RecipientTables tables, Answers answers) {
        this.tables = tables;
        this.answers = answers;
    }

    /** Whom something of these records reached through this link, by record. */
    Map<RecordId, List<Had>> of(UUID link, Collection<RecordId> records, long before) {
        var found = new LinkedHashMap<RecordId, Map<AgencyId, Had>>();
        var read = new HashMap<UUID, List<byte[]>>();
        for (var ruled : tables.ruledSince(link, records, before)) {
            var of = found.computeIfAbsent(ruled.record(), _ -> new LinkedHashMap<>());
            var had = of.get(ruled.agency());
            if (isNews(ruled, had) && counted(ruled, link, read)) {
                of.put(ruled.agency(), with(had, ruled));
            }
        }
        var lists = new LinkedHashMap<RecordId, List<Had>>();
        found.forEach((record, had) -> lists.put(record, List.copyOf(had.values())));
        return lists;
    }

    private static boolean isNews(Ruled ruled, @Nullable Had had) {
        return had == null || (ruled.told() ? !had.told() : !had.looked());
    }

    private static Had with(@Nullable Had had, Ruled ruled) {
        return had == null
                ? new Had(ruled.agency(), !ruled.told(), ruled.told(), ruled.ruling())
                : new Had(had.agency(), true, true, had.ruling());
    }

    /** A ruling that keeps only the first of the facts that counted may have rested on any. */
    private boolean counted(Ruled ruled, UUID link, Map<UUID, List<byte[]>> read) {
        var rulings =
                read.computeIfAbsent(
                        ruled.ruling().answer(),
                        answer -> answers.find(answer).map(a -> a.rulings()).orElse(List.of()));
        if (ruled.ruling().index() >= rulings.size()) {
            return false;
        }
        Ruling ruling = RulingCodec.decode(rulings.get(ruled.ruling().index()));
        return ruling.counted().contains(link) || ruling.counted().size() < ruling.countedInAll();
    }
}
