package org.safeguardinghub.sealing;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Changes the master key while keys are made and used: first the new one comes to wrap whatever is
 * made, then every older key is wrapped with it anew, and then the old master key is retired. No
 * event is touched. Each key says itself which master key it needs, so that a change which was
 * interrupted goes on where it was, on any node.
 */
public final class MasterKeyChange {
    private final DataSource keys;
    private final Masters masters;
    private final Clock clock;
    private @Nullable Rewrapping latest;

    MasterKeyChange(DataSource keys, Masters masters, Clock clock) {
        this.keys = keys;
        this.masters = masters;
        this.clock = clock;
    }

    /** There is no other master key to change to, and no change to end. */
    public static final class NothingToChange extends RuntimeException {
        private NothingToChange() {
            super("no next master key is there, and no change is left to end");
        }
    }

    /** This node is at it already. */
    public static final class ChangeRuns extends RuntimeException {
        private ChangeRuns() {
            super("the master key is being changed already");
        }
    }

    /** All master keys there were, the first one first. Counts every key. */
    public List<MasterKeyVersion> versions() {
        try {
            return new MasterKeyTable(keys).all();
        } catch (SQLException e) {
            throw new SealingException("the key custodian cannot be reached", e);
        }
    }

    /** How the latest change stands that this node began, running or not. */
    public synchronized Optional<MasterKeyChangeState> latest() {
        return Optional.ofNullable(latest).map(Rewrapping::state);
    }

    /**
     * Begins a change to the next master key, or goes on with one that did not end, on a thread of
     * its own. What becomes of it is seen in {@link #latest}.
     *
     * @throws NothingToChange where neither is there
     * @throws ChangeRuns while this node is at it
     */
    public void start() {
        Thread.ofPlatform().daemon().name("master-key").start(begin()::run);
    }

    /** The same; returns when it ended. */
    public MasterKeyChangeState run() {
        var change = begin();
        change.run();
        return change.state();
    }

    private synchronized Rewrapping begin() {
        if (latest != null && !latest.state().ended()) {
            throw new ChangeRuns();
        }
        try {
            var table = new MasterKeyTable(keys);
            var next = masters.unused();
            if (next.isPresent()) {
                table.come(next.get());
            }
            if (!table.isChanging()) {
                throw new NothingToChange();
            }
            masters.look();
            var change = new Rewrapping(keys, masters, clock);
            latest = change;
            return change;
        } catch (SQLException e) {
            throw new SealingException("the key custodian cannot be reached", e);
        }
    }
}
