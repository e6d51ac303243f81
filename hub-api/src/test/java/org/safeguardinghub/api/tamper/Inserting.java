package org.safeguardinghub.api.tamper;

import java.util.Random;

/** An event that never happened, or a checkpoint that nobody signed. */
final class Inserting implements Crime {
    @Override
    public Change commit(Tables tables, Random random) {
        long position = 1 + random.nextLong(tables.size() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> checkpoint(tables);
            case 1 -> {
                open(tables, position);
                yield Change.found("one at %d".formatted(position));
            }
            default -> {
                open(tables, position);
                tables.hashAnew(position);
                yield Change.found("one at %d, hashed anew".formatted(position));
            }
        };
    }

    /** What comes later makes room for a copy of what stands there, with an id of its own. */
    static void open(Tables tables, long position) {
        tables.execute(
                "update event set position = position + %d where position > %d"
                        .formatted(Tables.ASIDE, position));
        tables.execute(
                "update event set position = position - %d where position > %d"
                        .formatted(Tables.ASIDE - 1, Tables.ASIDE));
        tables.change(
                ("insert into event select %1$d + 1, gen_random_uuid()::text, aggregate_type,"
                     + " aggregate_id, sequence, name, revision, recorded_at, occurred_at, tags,"
                     + " payload, metadata, leaf_hash from event where position = %1$d")
                        .formatted(position));
        tables.change("update event_head set position = position + 1");
    }

    /** It says the same of one event more, under the signature of the true one. */
    private static Change checkpoint(Tables tables) {
        long size = tables.size();
        open(tables, size);
        tables.hashAnew(size);
        tables.change(
                ("insert into ledger_checkpoint (origin, size, note) select origin, size + 1,"
                                + " replace(note, E'\\n"
                                + "%1$d\\n"
                                + "', E'\\n"
                                + "%2$d\\n"
                                + "') from ledger_checkpoint where size = %1$d")
                        .formatted(size, size + 1));
        tables.change(
                ("insert into ledger_published select origin, size + 1 from ledger_published"
                                + " where size = %d")
                        .formatted(size));
        return Change.found("one at the end, under a checkpoint that nobody signed");
    }
}
