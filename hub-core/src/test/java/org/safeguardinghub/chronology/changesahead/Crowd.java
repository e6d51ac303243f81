package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The same records, seen by several readers: of each it is made up at random how many of them
 * change in which way, mostly few in each.
 */
final class Crowd {
    private static final Category[] CATEGORIES = Category.values();
    private static final Level[] LEVELS = Level.values();

    final Map<Change, Long> counts = new HashMap<>();

    Crowd(Random random) {
        long records = 1L + random.nextInt(30);
        for (int n = 2 + random.nextInt(8); n > 0; n--) {
            split(records, new AgencyId("reader-" + n), CATEGORIES[n], random);
        }
    }

    private void split(long records, AgencyId reader, Category category, Random random) {
        var ways = ways(reader, category);
        Collections.shuffle(ways, random);
        long left = records;
        var used = ways.subList(0, 1 + random.nextInt(6));
        for (var way : used.subList(1, used.size())) {
            long some = Math.min(left - 1, 1L + random.nextInt(random.nextBoolean() ? 4 : 12));
            if (some > 0) {
                counts.put(way, some);
                left -= some;
            }
        }
        counts.put(used.getFirst(), left);
    }

    private static List<Change> ways(AgencyId reader, Category category) {
        var ways = new ArrayList<Change>();
        for (var before : LEVELS) {
            for (var after : LEVELS) {
                if (before != after) {
                    ways.add(new Change(reader, Purpose.CHILD_PROTECTION, category, before, after));
                }
            }
        }
        return ways;
    }
}
