package org.safeguardinghub.ledger;

import org.safeguardinghub.eventstore.Leaves;
import org.safeguardinghub.ledger.tree.TilePath;
import org.safeguardinghub.ledger.tree.TiledSubtrees;
import org.safeguardinghub.ledger.tree.Tiles;
import org.safeguardinghub.ledger.tree.TreeHash;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tiles in the database, in the transaction of one connection. Full ones are rows; a partial one is
 * made of the leaf hashes beside the events, or of the roots of the full tiles below it.
 */
record StoredTiles(Connection connection) implements Tiles {
    private static final String FULL =
            "select hashes from ledger_tile where level = ? and tile = ?";

    private static final String ROOTS =
            """
            select string_agg(root, ''::bytea order by tile) from ledger_tile
            where level = ? and tile >= ? and tile < ?
            """;

    private static final String COUNT =
            "select coalesce(max(tile) + 1, 0) from ledger_tile where level = ?";

    private static final String ADD =
            "insert into ledger_tile (level, tile, hashes, root) values (?, ?, ?, ?)";

    @Override
    public byte[] hashes(int level, long index, int width) {
        long from = index * TilePath.FULL;
        try {
            if (width == TilePath.FULL) {
                return full(level, index);
            }
            return level == 0
                    ? new Leaves(connection).hashes(from, from + width)
                    : roots(level - 1, from, from + width);
        } catch (SQLException e) {
            throw new LedgerUnreadable("tile %d/%d".formatted(level, index), e);
        }
    }

    private byte[] full(int level, long index) throws SQLException {
        try (var query = connection.prepareStatement(FULL)) {
            query.setInt(1, level);
            query.setLong(2, index);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("there is no such tile");
                }
                return row.getBytes(1);
            }
        }
    }

    private byte[] roots(int level, long from, long to) throws SQLException {
        try (var query = connection.prepareStatement(ROOTS)) {
            query.setInt(1, level);
            query.setLong(2, from);
            query.setLong(3, to);
            try (var row = query.executeQuery()) {
                row.next();
                byte[] roots = row.getBytes(1);
                if (roots == null || roots.length != (to - from) * TreeHash.BYTES) {
                    throw new SQLException("a tile below is missing");
                }
                return roots;
            }
        }
    }

    /** How many full tiles are stored at a level. */
    long count(int level) throws SQLException {
        try (var query = connection.prepareStatement(COUNT)) {
            query.setInt(1, level);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Adds what tiles have become full in a tree of this size. */
    void grow(long size) throws SQLException {
        int level = 0;
        for (long wanted = size / TilePath.FULL; wanted > 0; wanted /= TilePath.FULL) {
            for (long tile = count(level); tile < wanted; tile++) {
                long from = tile * TilePath.FULL;
                add(
                        level,
                        tile,
                        level == 0
                                ? new Leaves(connection).hashes(from, from + TilePath.FULL)
                                : roots(level - 1, from, from + TilePath.FULL));
            }
            level++;
        }
    }

    private void add(int level, long tile, byte[] hashes) throws SQLException {
        try (var insert = connection.prepareStatement(ADD)) {
            insert.setInt(1, level);
            insert.setLong(2, tile);
            insert.setBytes(3, hashes);
            insert.setBytes(4, TiledSubtrees.over(hashes));
            insert.executeUpdate();
        }
    }
}
