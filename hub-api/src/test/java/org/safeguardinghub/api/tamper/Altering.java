package org.safeguardinghub.api.tamper;

import java.util.List;
import java.util.Random;

/** One field of one event, a tile or a checkpoint becomes another. */
final class Altering implements Crime {
    /** What a leaf commits to. */
    private static final List<String> FIELDS =
            List.of(
                    "payload = payload || '\\x00'",
                    "payload = substr(payload, 2)",
                    "payload = set_byte(payload, 0, get_byte(payload, 0) # 4)",
                    "metadata = metadata || '\\x00'",
                    "name = 'nothing.happened'",
                    "event_id = gen_random_uuid()::text",
                    "recorded_at = recorded_at + interval '1 microsecond'",
                    "tags = array_append(tags, 'agency:another')",
                    "tags = array['agency:another']");

    @Override
    public Change commit(Tables tables, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> tile(tables, random);
            case 1 -> checkpoint(tables, random);
            case 2 -> cosignature(tables);
            case 3 -> leaf(tables, random);
            default -> event(tables, random);
        };
    }

    private static Change event(Tables tables, Random random) {
        long position = 1 + random.nextLong(tables.size());
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        // every other time with a leaf hash that fits it
        boolean isHashed = random.nextBoolean();
        tables.execute("update event set %s where position = %d".formatted(field, position));
        if (isHashed) {
            tables.hashAnew(position, position);
        }
        return Change.found(
                "%s at %d%s".formatted(field, position, isHashed ? ", hashed anew" : ""));
    }

    /** Of those that tiles are still made of: of the others the tiles have a copy. */
    private static Change leaf(Tables tables, Random random) {
        long last = tables.size() - tables.inFullTiles();
        long position = tables.inFullTiles() + 1 + random.nextLong(last);
        tables.change(
                "update event set leaf_hash = sha256(leaf_hash) where position = %d"
                        .formatted(position));
        return Change.found("the leaf hash at %d".formatted(position));
    }

    private static Change tile(Tables tables, Random random) {
        long tile = random.nextLong(tables.inFullTiles() / 256);
        String field = random.nextBoolean() ? "root" : "hashes";
        int at = random.nextInt(32);
        tables.change(
                ("update ledger_tile set %1$s = set_byte(%1$s, %2$d, get_byte(%1$s, %2$d) # 1)"
                                + " where level = 0 and tile = %3$d")
                        .formatted(field, at, tile));
        return Change.found("%s of tile %d".formatted(field, tile));
    }

    private static Change checkpoint(Tables tables, Random random) {
        long size = tables.size();
        String note =
                random.nextBoolean()
                        ? "replace(note, E'\\n%1$d\\n', E'\\n%2$d\\n')".formatted(size, size - 1)
                        : "regexp_replace(note, '(— \\S+ \\S{20}).', '\\1%s')"
                                .formatted(random.nextBoolean() ? "A" : "B");
        tables.execute(
                "update ledger_checkpoint set note = %s where size = %d".formatted(note, size));
        // one letter in 64 is the one that stood there
        tables.change(
                ("update ledger_checkpoint c set note = case when c.note = k.note then"
                     + " replace(c.note, '— ', '— x') else c.note end from kept.ledger_checkpoint k"
                     + " where k.size = c.size and c.size = %d")
                        .formatted(size));
        return Change.found("the checkpoint's note");
    }

    private static Change cosignature(Tables tables) {
        tables.change(
                ("update ledger_cosignature set line = (select k.line from kept.ledger_cosignature"
                                + " k order by k.size limit 1) where size = %d")
                        .formatted(tables.size()));
        return Change.found("an old cosignature under the newest checkpoint");
    }
}
