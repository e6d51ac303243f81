package org.safeguardinghub.ledger;

import org.safeguardinghub.eventstore.Leaves;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.ledger.tree.MerkleTree;
import org.safeguardinghub.ledger.tree.Proofs;
import org.safeguardinghub.ledger.tree.TilePath;
import org.safeguardinghub.ledger.tree.TiledSubtrees;
import org.safeguardinghub.ledger.tree.TreeHash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Signs the log, step by step, so that a crash between any two leaves what the next round goes on
 * from. Any node may call it at any time.
 *
 * <ol>
 *   <li>In one snapshot: the newest checkpoint is read and its signature checked; tiles that have
 *       become full are added; the root of the whole is worked out from what is stored, and that it
 *       extends the newest checkpoint is proved. The transaction commits with a record of its own
 *       in the write-ahead log, so that whatever it saw is on disk, and confirmed by a synchronous
 *       standby where there is one, when the commit returns.
 *   <li>Only then is the checkpoint signed and added, if that newest one is still the newest. It is
 *       shown to nobody before this commit has returned.
 * </ol>
 *
 * <p>INVARIANT: of two checkpoints that were signed under one origin, one extends the other. Two
 * nodes that sign at once sign beginnings of the same log, and Ed25519 signs the same text alike
 * every time.
 */
public final class Signing {
    /** Leaves in one round, so that catching up is no endless transaction. */
    private static final long MOST_LEAVES = 1024L * TilePath.FULL;

    /** One node at a time. */
    private static final String TAKE_TURN =
            "select pg_try_advisory_xact_lock('ledger_checkpoint'::regclass::oid::bigint)";

    /** A commit that writes nothing waits for nothing; this one has to. */
    private static final String WAIT_FOR_ALL_BEFORE =
            "select pg_logical_emit_message(true, 'ledger', '')";

    private static final String IS_NEWS =
            """
            select h.position is distinct from coalesce(
              (select max(size) from ledger_checkpoint where origin = ?), 0)
            from event_head h
            """;

    private final DataSource dataSource;
    private final SigningKey key;
    private final boolean isPublishedAtOnce;

    /**
     * {@code isPublishedAtOnce}: there are no witnesses to be asked before a checkpoint is shown.
     */
    public Signing(DataSource dataSource, SigningKey key, boolean isPublishedAtOnce) {
        this.dataSource = dataSource;
        this.key = key;
        this.isPublishedAtOnce = isPublishedAtOnce;
    }

    /** What is to be signed, and what it extends. */
    private record Extension(Checkpoint base, Checkpoint next) {}

    /**
     * Signs what is new.
     *
     * @return the checkpoint; nothing where nothing is new or another node is at it
     * @throws LedgerContradicted where what is stored does not extend what was signed
     */
    public Optional<Checkpoint> signNew() {
        try (var connection = dataSource.getConnection()) {
            if (!isNews(connection)) {
                return Optional.empty();
            }
            connection.setAutoCommit(false);
            try {
                var extension = extend(connection);
                return extension.isEmpty() ? Optional.empty() : sign(connection, extension.get());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerUnreadable("the ledger", e);
        }
    }

    /** What most rounds end with: one question. */
    private boolean isNews(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(IS_NEWS)) {
            query.setString(1, key.verifier().name());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Optional<Extension> extend(Connection connection) throws SQLException {
        connection.clearWarnings();
        begin(connection, "repeatable read");
        if (!isOurTurn(connection)) {
            return Optional.empty();
        }
        var base = newest(connection);
        long size = Math.min(new Leaves(connection).size(), base.size() + MOST_LEAVES);
        if (size == base.size()) {
            return Optional.empty();
        }
        if (size < base.size()) {
            throw new LedgerContradicted(
                    "a checkpoint of %d events was signed and there are %d"
                            .formatted(base.size(), size));
        }
        var tiles = new StoredTiles(connection);
        tiles.grow(size);
        var tree = new MerkleTree(new TiledSubtrees(tiles, size));
        var next = new Checkpoint(key.verifier().name(), size, tree.root(size));
        requireExtension(base, next, tree);
        execute(connection, WAIT_FOR_ALL_BEFORE);
        connection.commit();
        // a wait for the standby that was cut short is told as a warning
        return connection.getWarnings() == null
                ? Optional.of(new Extension(base, next))
                : Optional.empty();
    }

    private Optional<Checkpoint> sign(Connection connection, Extension extension)
            throws SQLException {
        begin(connection, "read committed");
        if (!isOurTurn(connection) || !newest(connection).isSame(extension.base())) {
            return Optional.empty();
        }
        var next = extension.next();
        var rows = new CheckpointRows(connection, next.origin());
        rows.add(next.size(), key.sign(next.text()));
        if (isPublishedAtOnce) {
            rows.publish(next.size());
        }
        connection.commit();
        return Optional.of(next);
    }

    private Checkpoint newest(Connection connection) throws SQLException {
        var origin = key.verifier().name();
        var note = new CheckpointRows(connection, origin).newest();
        return note.isEmpty()
                ? new Checkpoint(origin, 0, TreeHash.ofNothing())
                : verified(note.get());
    }

    private Checkpoint verified(Note note) {
        return Optional.of(note)
                .filter(n -> n.isSignedBy(key.verifier()))
                .flatMap(n -> Checkpoint.parse(n.text()))
                .filter(checkpoint -> checkpoint.origin().equals(key.verifier().name()))
                .orElseThrow(
                        () ->
                                new LedgerContradicted(
                                        "the newest checkpoint is not signed by this key"));
    }

    private static void requireExtension(Checkpoint base, Checkpoint next, MerkleTree tree) {
        var proof = tree.consistency(base.size(), next.size());
        if (!Proofs.isExtension(base.size(), base.root(), next.size(), next.root(), proof)) {
            throw new LedgerContradicted(
                    "the log does not begin with what was signed of its first %d events"
                            .formatted(base.size()));
        }
    }

    private static void begin(Connection connection, String isolation) throws SQLException {
        execute(connection, "set transaction isolation level " + isolation);
        execute(connection, "set local synchronous_commit = on");
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(TAKE_TURN);
                var row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
