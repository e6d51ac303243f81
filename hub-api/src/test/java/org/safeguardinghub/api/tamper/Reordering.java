package org.safeguardinghub.api.tamper;

import java.util.Random;

/** What came first comes later. */
final class Reordering implements Crime {
    @Override
    public Change commit(Tables tables, Random random) {
        long one = 1 + random.nextLong(tables.size() - 1);
        long other = one + 1 + random.nextLong(tables.size() - one);
        return switch (random.nextInt(4)) {
            case 0 -> {
                tables.change(
                        "update ledger_tile t set hashes = o.hashes from ledger_tile o"
                                + " where t.level = 0 and o.level = 0 and t.tile + o.tile = 1"
                                + " and t.tile < 2");
                yield Change.found("the first two tiles");
            }
            case 1 -> {
                swap(tables, one, other);
                yield Change.found("%d and %d".formatted(one, other));
            }
            default -> {
                swap(tables, one, other);
                tables.hashAnew(one);
                yield Change.found("%d and %d, hashed anew".formatted(one, other));
            }
        };
    }

    static void swap(Tables tables, long one, long other) {
        move(tables, one, Tables.ASIDE);
        move(tables, other, one);
        move(tables, Tables.ASIDE, other);
    }

    private static void move(Tables tables, long from, long to) {
        tables.change("update event set position = %d where position = %d".formatted(to, from));
    }
}
