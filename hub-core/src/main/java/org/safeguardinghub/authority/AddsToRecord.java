package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;

/** An event that adds to a record which is known: a step, a correction, a dispute, a withdrawal. */
public non-sealed interface AddsToRecord extends PartOfRecord {
    /** What it does to what was said before. */
    default Effect effect() {
        return Effect.STEP;
    }

    /**
     * The agency that alone is shown it and told of it, with the record's owner: others must not
     * learn that this agency had anything to add. Nobody's, where all who see the record see it.
     */
    default @Nullable AgencyId onlyFor() {
        return null;
    }

    /**
     * Whether the record's owner is shown what is only for another: not where it tells of what the
     * owner itself may not know.
     */
    default boolean forOwnerToo() {
        return true;
    }

    /** How a part changes the reading of the earlier ones. */
    enum Effect {
        /** adds, and changes nothing */
        STEP,
        /**
         * its fields replace those of the same name and category, which were right until then; they
         * stay readable in the part that said them
         */
        CHANGE,
        /**
         * its fields replace those of the same name and category; the earlier ones stay readable
         */
        CORRECTION,
        /** another agency disagrees; both are shown */
        DISPUTE,
        /** the owner takes the record back; its history stays, for the owner */
        WITHDRAWAL,
        /** what the record said is destroyed: no part of it can be read by anybody any more */
        ERASURE
    }
}
