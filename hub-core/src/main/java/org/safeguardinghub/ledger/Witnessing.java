package org.safeguardinghub.ledger;

import org.safeguardinghub.ledger.Witness.Answer;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.NoteSignature;
import org.safeguardinghub.ledger.tree.MerkleTree;
import org.safeguardinghub.ledger.tree.TiledSubtrees;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

/**
 * Has the newest checkpoint cosigned, and then lets it be shown, with or without cosignatures: a
 * hub goes on without its witnesses, and says so. One that was away is left alone for a while, so
 * that not every checkpoint waits for it. Nodes may ask at the same time; a witness answers each
 * alike. Used by one thread at a time.
 */
public final class Witnessing {
    private final DataSource dataSource;
    private final String origin;
    private final List<Witness> witnesses;
    private final Duration rest;
    private final Absences absences = new Absences();
    private final Map<Witness, Long> leftAloneUntil = new HashMap<>();

    /** {@code rest}: how long a witness that was away is not asked again. */
    public Witnessing(
            DataSource dataSource, String origin, List<Witness> witnesses, Duration rest) {
        this.dataSource = dataSource;
        this.origin = origin;
        this.witnesses = List.copyOf(witnesses);
        this.rest = rest;
    }

    /** The checkpoint in question, and whom to ask from which size on. */
    private record Pending(Checkpoint checkpoint, Note note, Map<Witness, Long> asked) {}

    private record Asked(Witness witness, Answer answer) {}

    /**
     * One round.
     *
     * @param isOwn this node signed the newest checkpoint just now; else it asks only if whoever
     *     signed it seems to be gone, or if a witness may have come back
     */
    public void ask(boolean isOwn) {
        var pending = witnesses.isEmpty() ? Optional.<Pending>empty() : pending(isOwn);
        if (pending.isPresent()) {
            var answers = askAll(pending.get());
            answers.forEach(this::note);
            store(pending.get().checkpoint(), answers);
        }
    }

    private Optional<Pending> pending(boolean isOwn) {
        return inTransaction(
                connection -> {
                    var rows = new CheckpointRows(connection, origin);
                    var note = rows.newest();
                    if (note.isEmpty()) {
                        return Optional.empty();
                    }
                    var checkpoint = Checkpoint.parse(note.get().text()).orElseThrow();
                    boolean isShown = rows.published().orElse(0) >= checkpoint.size();
                    if (!isOwn && !isShown && !rows.isLeftBehind(checkpoint.size())) {
                        return Optional.empty();
                    }
                    var asked = new HashMap<Witness, Long>();
                    for (var witness : witnesses) {
                        long last = rows.lastOf(witness.key());
                        if (last < checkpoint.size() && mayBeAsked(witness)) {
                            asked.put(witness, last);
                        }
                    }
                    return asked.isEmpty() && isShown
                            ? Optional.empty()
                            : Optional.of(new Pending(checkpoint, note.get(), asked));
                });
    }

    private boolean mayBeAsked(Witness witness) {
        var until = leftAloneUntil.get(witness);
        return until == null || System.nanoTime() - until >= 0;
    }

    /** All at once, so that a round takes as long as the slowest. */
    private List<Asked> askAll(Pending pending) {
        var answers = new ArrayList<Asked>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var questions = new ArrayList<Callable<Asked>>();
            pending.asked()
                    .forEach((witness, last) -> questions.add(() -> ask(witness, last, pending)));
            for (Future<Asked> answer : threads.invokeAll(questions)) {
                answers.add(answer.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a witness could not be asked", e);
        }
        return answers;
    }

    private Asked ask(Witness witness, long last, Pending pending) {
        var answer = ask(witness, pending, last);
        if (answer instanceof Answer.KnowsOther(long size)) {
            if (size <= pending.checkpoint().size()) {
                answer = ask(witness, pending, size);
            } else if (size > newestSize()) {
                answer = new Answer.Away("it has cosigned more events than were ever signed");
            }
        }
        return new Asked(witness, answer);
    }

    /** Another node may have signed more in the meantime, and had it cosigned. */
    private long newestSize() {
        return inTransaction(
                connection ->
                        new CheckpointRows(connection, origin)
                                .newest()
                                .flatMap(note -> Checkpoint.parse(note.text()))
                                .map(Checkpoint::size)
                                .orElse(0L));
    }

    private Answer ask(Witness witness, Pending pending, long old) {
        var proof =
                inTransaction(
                        connection -> {
                            long size = pending.checkpoint().size();
                            var tiles = new StoredTiles(connection);
                            return new MerkleTree(new TiledSubtrees(tiles, size))
                                    .consistency(old, size);
                        });
        return witness.ask(old, proof, pending.note());
    }

    private void note(Asked asked) {
        switch (asked.answer()) {
            case Answer.Cosigned _ -> {
                leftAloneUntil.remove(asked.witness());
                absences.isBack(asked.witness());
            }
            case Answer.Away(var why) -> leaveAlone(asked.witness(), why);
            // another node was faster: the next round asks for what is the newest then
            case Answer.KnowsOther _ -> {}
        }
    }

    private void leaveAlone(Witness witness, String why) {
        leftAloneUntil.put(witness, System.nanoTime() + rest.toNanos());
        absences.isAway(witness, why);
    }

    private void store(Checkpoint checkpoint, List<Asked> answers) {
        inTransaction(
                connection -> {
                    var rows = new CheckpointRows(connection, origin);
                    for (var asked : answers) {
                        if (asked.answer() instanceof Answer.Cosigned(NoteSignature signature)) {
                            rows.cosign(checkpoint.size(), asked.witness().key(), signature);
                        }
                    }
                    rows.publish(checkpoint.size());
                    return checkpoint;
                });
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var done = work.in(connection);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerUnreadable("the ledger", e);
        }
    }
}
