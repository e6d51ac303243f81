package org.safeguardinghub.adapters.wire.custodian;

/** A file that cannot be read at all. */
public final class BrokenFile extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenFile(String place, String fault) {
        super(place + " " + fault);
    }
}
