package org.safeguardinghub.ledger;

/** Something that the ledger is made of cannot be read, or is not there. */
public final class LedgerUnreadable extends RuntimeException {
    LedgerUnreadable(String what, Throwable cause) {
        super(what + " cannot be read", cause);
    }
}
