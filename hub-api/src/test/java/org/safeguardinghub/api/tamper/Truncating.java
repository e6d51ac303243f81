package org.safeguardinghub.api.tamper;

import org.safeguardinghub.api.tamper.Change.Found;

import java.util.List;
import java.util.Random;

/** A table is emptied, or the log ends earlier. */
final class Truncating implements Crime {
    /** Not what the hub makes again: who was asked for a cosignature, and what is shown. */
    private static final List<String> TABLES =
            List.of("event", "ledger_tile", "ledger_checkpoint cascade");

    @Override
    public Change commit(Tables tables, Random random) {
        long left = 1 + random.nextLong(tables.size() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> {
                String table = TABLES.get(random.nextInt(TABLES.size()));
                tables.execute("truncate %s".formatted(table));
                yield Change.found("truncate %s".formatted(table));
            }
            case 1 -> {
                cutEvents(tables, left);
                yield Change.found("no event after %d".formatted(left));
            }
            case 2 -> {
                cutEvents(tables, left);
                tables.execute(
                        "delete from ledger_tile where (tile + 1) * power(256, level + 1) > %d"
                                .formatted(left));
                yield Change.found("neither events nor tiles after %d".formatted(left));
            }
            default -> back(tables, random);
        };
    }

    private static void cutEvents(Tables tables, long left) {
        tables.change("delete from event where position > %d".formatted(left));
        tables.change("update event_head set position = %d".formatted(left));
    }

    /** To what was signed and cosigned before, and nothing of what came later is left. */
    private static Change back(Tables tables, Random random) {
        var earlier =
                tables.numbers(
                        "select p.size from ledger_published p join ledger_cosignature c"
                                + " on c.size = p.size where p.size < "
                                + tables.size());
        long size = earlier.get(random.nextInt(earlier.size()));
        tables.cutLedger(size);
        cutEvents(tables, size);
        return new Change("all after the checkpoint of " + size, Found.BY_LATER_CHECKPOINT);
    }
}
