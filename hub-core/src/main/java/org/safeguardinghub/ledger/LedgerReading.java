package org.safeguardinghub.ledger;

import org.safeguardinghub.eventstore.Leaves;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.InclusionReceipt;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.VerifierKey;
import org.safeguardinghub.ledger.tree.MerkleTree;
import org.safeguardinghub.ledger.tree.Proofs;
import org.safeguardinghub.ledger.tree.TilePath;
import org.safeguardinghub.ledger.tree.TiledSubtrees;
import org.safeguardinghub.ledger.tree.TreeHash;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

/**
 * The ledger as it is shown: nothing of it goes beyond the checkpoint that is shown, as what was
 * not signed could still turn out otherwise. Every node shows the same.
 */
public final class LedgerReading {
    /** Checkpoints among which the best witnessed is looked for: about a minute's. */
    private static final int RECENT = 64;

    private static final int MOST_ENTRY_BYTES = 0xffff;

    private final DataSource dataSource;
    private final String origin;

    public LedgerReading(DataSource dataSource, String origin) {
        this.dataSource = dataSource;
        this.origin = origin;
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** The newest checkpoint whose witnesses were asked, with what they added. */
    public Optional<Note> checkpoint() {
        return ask("the checkpoint", connection -> rows(connection).shown());
    }

    /** How many events the shown checkpoint covers; 0 before there is one. */
    public long size() {
        return ask("the checkpoint", this::size);
    }

    /** How many events a witness has cosigned, as far as is known here; 0 for none. */
    public long cosignedBy(VerifierKey witness) {
        return ask("a cosignature", connection -> rows(connection).lastOf(witness));
    }

    /** A tile of hashes, where the tree that is shown has it. */
    public Optional<byte[]> tile(int level, TilePath tile) {
        return ask(
                "a tile",
                connection ->
                        tile.isOf(level, size(connection))
                                ? Optional.of(
                                        new StoredTiles(connection)
                                                .hashes(level, tile.index(), tile.width()))
                                : Optional.empty());
    }

    /** The entries of a tile, each after its length in two bytes. */
    public Optional<byte[]> entries(TilePath tile) {
        return ask(
                "entries",
                connection -> {
                    if (!tile.isOf(0, size(connection))) {
                        return Optional.empty();
                    }
                    long from = tile.index() * TilePath.FULL;
                    return Optional.of(
                            bundle(new Leaves(connection).entries(from, from + tile.width())));
                });
    }

    private static byte[] bundle(List<byte[]> entries) {
        var bundle = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (entry.length > MOST_ENTRY_BYTES) {
                throw new IllegalStateException("an entry is too long for its length");
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** The index of the leaf of this event, whether or not it is signed by now. */
    public OptionalLong index(String eventId) {
        return ask("an event's place", connection -> new Leaves(connection).index(eventId));
    }

    /**
     * The proof that a leaf is in the log, under the best witnessed of the newest checkpoints.
     *
     * @return nothing where no checkpoint that is shown covers the leaf yet
     * @throws LedgerContradicted where the event is not the one that was signed
     */
    public Optional<InclusionReceipt> receipt(long index) {
        return ask(
                "a receipt",
                connection -> {
                    var note = rows(connection).best(index, RECENT);
                    return note.isEmpty()
                            ? Optional.empty()
                            : Optional.of(receipt(connection, index, note.get()));
                });
    }

    private static InclusionReceipt receipt(Connection connection, long index, Note note)
            throws SQLException {
        var checkpoint = Checkpoint.parse(note.text()).orElseThrow();
        var tiles = new TiledSubtrees(new StoredTiles(connection), checkpoint.size());
        var path = new MerkleTree(tiles).inclusion(index, checkpoint.size());
        byte[] entry = new Leaves(connection).entries(index, index + 1).getFirst();
        byte[] leaf = TreeHash.ofLeaf(entry);
        if (!Proofs.includes(checkpoint.root(), checkpoint.size(), leaf, index, path)) {
            throw new LedgerContradicted("the event at index %d was changed".formatted(index));
        }
        return new InclusionReceipt(entry, index, path, note);
    }

    private long size(Connection connection) throws SQLException {
        return rows(connection).published().orElse(0);
    }

    private CheckpointRows rows(Connection connection) {
        return new CheckpointRows(connection, origin);
    }

    private <T> T ask(String what, Question<T> question) {
        try (var connection = dataSource.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new LedgerUnreadable(what, e);
        }
    }
}
