package org.safeguardinghub.feed;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks for what began or ran out by the passing of time alone, and tells of it: a share that
 * ended, a placement whose day has come. Any node may look at any time; while one does, the others
 * and the news of events wait, so that each is told once.
 */
public final class ElapsedWatch {
    private final FeedDesk desk;
    private final TransactionOperations transactions;

    public ElapsedWatch(FeedDesk desk, TransactionOperations transactions) {
        this.desk = desk;
        this.transactions = transactions;
    }

    /** Tells of everything up to now; what it throws ends the look, and the next begins again. */
    public void look() {
        transactions.executeWithoutResult(_ -> desk.tellOfTime());
        desk.ring();
    }
}
