package org.safeguardinghub.api.ledger;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.ledger.LedgerContradicted;
import org.safeguardinghub.ledger.Signing;
import org.safeguardinghub.ledger.Witnessing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a node does for the ledger in each round. A log that contradicts what was signed of it is
 * said once, loudly, and signed no further; everything else of the hub goes on.
 */
public final class LedgerWork {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWork.class);

    private final Signing signing;
    private final Witnessing witnessing;
    private volatile @Nullable String contradiction;

    public LedgerWork(Signing signing, Witnessing witnessing) {
        this.signing = signing;
        this.witnessing = witnessing;
    }

    /** One round; what else it throws, the next round tries again. */
    public void look() {
        try {
            boolean isNew = signing.signNew().isPresent();
            contradiction = null;
            witnessing.ask(isNew);
        } catch (LedgerContradicted e) {
            if (contradiction == null) {
                LOG.error("the ledger signs nothing more: the log contradicts it", e);
            }
            contradiction = e.toString();
        }
    }

    /** Whether this node has found, in its last round, that the log is not what was signed. */
    public boolean isContradicted() {
        return contradiction != null;
    }
}
