package org.safeguardinghub.rigs.ledger;

import java.util.Locale;

/** What a store does besides storing. Leaf hashes are written by each: the store has no other. */
enum Side {
    /** Content lies open, and nothing is signed. */
    BARE(false, false),
    /** Content lies open; tiles are made and checkpoints signed. */
    SIGNED(true, false),
    /** As the hub does it: what is stored is sealed and signed. */
    SEALED(true, true);

    private final boolean isSigned;
    private final boolean isSealed;

    Side(boolean isSigned, boolean isSealed) {
        this.isSigned = isSigned;
        this.isSealed = isSealed;
    }

    boolean isSigned() {
        return isSigned;
    }

    boolean isSealed() {
        return isSealed;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
