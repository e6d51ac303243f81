package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.InclusionReceipt;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.tree.MerkleTree;
import org.safeguardinghub.ledger.tree.TilePath;
import org.safeguardinghub.ledger.tree.TiledSubtrees;
import org.safeguardinghub.ledger.tree.Tiles;
import org.safeguardinghub.rigs.views.Stage;
import org.safeguardinghub.verifier.tree.Hashes;
import org.safeguardinghub.verifier.tree.InclusionProof;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * What a ledger had signed and proved at one moment, to be held against it later.
 *
 * @param checkpoints all that there were, by size
 * @param proofs of the newest of them
 */
record EarlierEvidence(List<Checkpoint> checkpoints, List<InclusionReceipt> proofs) {
    private static final String CHECKPOINTS = "select note from ledger_checkpoint order by size";
    private static final String ENTRIES = "select position - 1 from event where tags && ?::text[]";
    private static final int OTHERS = 1_000;

    /** With proofs of every event of these records, and of some of anywhere. */
    static EarlierEvidence of(Stage stage, Collection<String> records)
            throws SQLException, IOException {
        var reading = stage.hub().get(LedgerReading.class);
        var indexes = indexes(stage, records);
        var random = RandomGenerator.getDefault();
        for (int i = 0; i < OTHERS; i++) {
            indexes.add(random.nextLong(indexes.last()));
        }
        try (var covered = Covered.by(reading)) {
            covered.await(indexes.last() + 1);
        }
        var proofs = indexes.stream().map(index -> reading.receipt(index).orElseThrow()).toList();
        return new EarlierEvidence(checkpoints(stage), proofs);
    }

    private static SortedSet<Long> indexes(Stage stage, Collection<String> records)
            throws SQLException {
        var indexes = new TreeSet<Long>();
        Object[] tags = records.stream().map(record -> "record:" + record).toArray();
        try (var owner = stage.owner().getConnection();
                var query = owner.prepareStatement(ENTRIES)) {
            query.setArray(1, owner.createArrayOf("text", tags));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    indexes.add(rows.getLong(1));
                }
            }
        }
        if (indexes.size() < records.size()) {
            throw new IllegalStateException("not every record has an event");
        }
        return indexes;
    }

    private static List<Checkpoint> checkpoints(Stage stage) throws SQLException {
        var checkpoints = new ArrayList<Checkpoint>();
        try (var owner = stage.owner().getConnection();
                var query = owner.prepareStatement(CHECKPOINTS);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var note = Note.parse(rows.getString(1)).orElseThrow();
                checkpoints.add(Checkpoint.parse(note.text()).orElseThrow());
            }
        }
        return checkpoints;
    }

    /**
     * That the tree of now begins with each that was signed, and that each proof holds for the
     * entry as it is made of the event now, and for no other.
     */
    void requireHolds(LedgerReading now) throws IOException {
        for (var checkpoint : checkpoints) {
            var tree = new MerkleTree(new TiledSubtrees(tiles(now), checkpoint.size()));
            var again =
                    new Checkpoint(
                            checkpoint.origin(), checkpoint.size(), tree.root(checkpoint.size()));
            if (!again.isSame(checkpoint)) {
                throw new IOException("not what was signed at " + checkpoint.size());
            }
        }
        var hashes = new Hashes();
        for (var proof : proofs) {
            byte[] entry = now.receipt(proof.index()).orElseThrow().entry();
            byte[] other = entry.clone();
            other[other.length - 1] ^= 1;
            if (!holds(hashes, proof, entry) || holds(hashes, proof, other)) {
                throw new IOException("the proof of index " + proof.index() + " is none now");
            }
        }
    }

    private static Tiles tiles(LedgerReading now) {
        return (level, index, width) -> now.tile(level, new TilePath(index, width)).orElseThrow();
    }

    private static boolean holds(Hashes hashes, InclusionReceipt old, byte[] entry) {
        var then = Checkpoint.parse(old.checkpoint().text()).orElseThrow();
        return InclusionProof.holds(
                hashes, old.index(), then.size(), hashes.leaf(entry), old.path(), then.root());
    }
}
