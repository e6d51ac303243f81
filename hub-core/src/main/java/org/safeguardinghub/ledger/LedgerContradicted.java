package org.safeguardinghub.ledger;

/**
 * The log is not the one that was signed before: nothing more is signed. Somebody has changed what
 * is stored, or a backup from before the last checkpoint was restored.
 */
public final class LedgerContradicted extends RuntimeException {
    LedgerContradicted(String how) {
        super(how);
    }
}
