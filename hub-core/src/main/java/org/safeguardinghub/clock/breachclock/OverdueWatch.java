package org.safeguardinghub.clock.breachclock;

import org.safeguardinghub.clock.RecordBreach;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.safeguardinghub.clock.keepclocks.RunningClock;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Looks for what is late and says so. Any node may look at any time: a row that one has taken the
 * others pass over, and a breach that was recorded already is refused, so each is recorded once.
 */
public final class OverdueWatch {
    /** How many are taken in one transaction. */
    private static final int AT_A_TIME = 50;

    private final ClockTable clocks;
    private final TransactionOperations transactions;
    private final Consumer<RecordBreach> commands;

    /**
     * @param commands records a breach, or finds that it is no breach any more; what it throws
     *     holds up no other breach, and is thrown when all were looked at
     */
    public OverdueWatch(
            ClockTable clocks,
            TransactionOperations transactions,
            Consumer<RecordBreach> commands) {
        this.clocks = clocks;
        this.transactions = transactions;
        this.commands = commands;
    }

    /**
     * Records the breach of what is late by then.
     *
     * @return how many were looked at
     */
    public int look(Instant now) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ -> {
                            var late = clocks.overdue(now, AT_A_TIME);
                            sayAll(late);
                            return late.size();
                        }));
    }

    private void sayAll(List<RunningClock> late) {
        RuntimeException failed = null;
        for (var one : late) {
            try {
                commands.accept(breach(one));
            } catch (RuntimeException e) {
                failed = failed == null ? e : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static RecordBreach breach(RunningClock clock) {
        return new RecordBreach(
                clock.record(),
                clock.kind(),
                clock.startedBy(),
                clock.owedBy(),
                clock.due(),
                clock.calendar());
    }
}
