package org.safeguardinghub.replay;

/** The view is being replayed already, on this node or another. */
public final class ReplayBusy extends RuntimeException {
    ReplayBusy(String view) {
        super("the view " + view + " is being replayed already");
    }
}
