package org.safeguardinghub.api.tamper;

import org.safeguardinghub.api.tamper.Change.Found;

import java.util.Random;

/**
 * Another history from somewhere on, in which everything fits, signed with the log's own key by the
 * hub's own code. Every other time the cosignature of the true one is put under it.
 */
final class RewritingTail implements Crime {
    @Override
    public Change commit(Tables tables, Random random) {
        long from = 1 + random.nextLong(tables.size() - 10);
        String how = rewrite(tables, from, random);
        tables.hashAnew(from);
        tables.cutLedger(from - 1);
        tables.sign();
        boolean isBorrowed = random.nextBoolean();
        if (isBorrowed) {
            tables.change(
                    "insert into ledger_cosignature select p.origin, p.size, k.witness, k.line,"
                        + " k.cosigned_at from (select * from ledger_published order by size desc"
                        + " limit 1) p, (select * from kept.ledger_cosignature order by size desc"
                        + " limit 1) k");
        }
        return new Change(
                "%s from %d on, signed%s"
                        .formatted(how, from, isBorrowed ? ", with a borrowed cosignature" : ""),
                Found.BY_WITNESSES);
    }

    private static String rewrite(Tables tables, long from, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> {
                Dropping.close(tables, from, 1 + random.nextInt(5));
                yield "dropped";
            }
            case 1 -> {
                Inserting.open(tables, from);
                yield "inserted";
            }
            case 2 -> {
                Reordering.swap(tables, from, from + 1 + random.nextInt(9));
                yield "reordered";
            }
            case 3 -> {
                tables.change("delete from event where position > %d".formatted(from));
                tables.change("update event_head set position = %d".formatted(from));
                tables.change(
                        "update event set name = 'the.end' where position = %d".formatted(from));
                yield "cut";
            }
            default -> {
                tables.change(
                        "update event set payload = sha256(payload) where position >= %d"
                                .formatted(from));
                yield "altered";
            }
        };
    }
}
