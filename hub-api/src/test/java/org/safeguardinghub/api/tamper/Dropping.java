package org.safeguardinghub.api.tamper;

import java.util.Random;

/** Events, or a tile, are gone. */
final class Dropping implements Crime {
    @Override
    public Change commit(Tables tables, Random random) {
        long first = 1 + random.nextLong(tables.size() - 5);
        int many = 1 + random.nextInt(5);
        return switch (random.nextInt(5)) {
            case 0 -> {
                tables.change("delete from event where position = %d".formatted(first));
                yield Change.found("no event at %d".formatted(first));
            }
            case 1 -> {
                long tile = random.nextLong(tables.inFullTiles() / 256);
                tables.change(
                        "delete from ledger_tile where level = 0 and tile = %d".formatted(tile));
                yield Change.found("no tile %d".formatted(tile));
            }
            case 2 -> {
                close(tables, first, many);
                yield Change.found("%d from %d on, and no gap".formatted(many, first));
            }
            case 3 -> {
                close(tables, first, many);
                tables.hashAnew(first);
                yield Change.found("%d from %d on, no gap and hashed anew".formatted(many, first));
            }
            default -> {
                close(tables, first, many);
                tables.hashAnew(first);
                tables.execute(
                        "delete from ledger_tile where (tile + 1) * power(256, level + 1) >= %d"
                                .formatted(first));
                yield Change.found(
                        "%d from %d on, no gap, hashed anew, no tiles".formatted(many, first));
            }
        };
    }

    /** What came later comes earlier. */
    static void close(Tables tables, long first, int many) {
        tables.change(
                "delete from event where position >= %d and position < %d"
                        .formatted(first, first + many));
        tables.change(
                "update event set position = position + %d where position > %d"
                        .formatted(Tables.ASIDE, first));
        tables.change(
                "update event set position = position - %d where position > %d"
                        .formatted(Tables.ASIDE + many, Tables.ASIDE));
        tables.change("update event_head set position = position - %d".formatted(many));
    }
}
