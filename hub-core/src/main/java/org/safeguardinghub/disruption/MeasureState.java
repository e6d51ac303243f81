package org.safeguardinghub.disruption;

import java.util.Set;

/** How far a measure has come, and where it can go from there. Source: domain guide, SR-23. */
public enum MeasureState {
    CONSIDERED,
    REQUESTED,
    IN_FORCE,
    /** it stays in force, and may be breached again */
    BREACHED,
    ENDED,
    /** by whoever had to grant it; it may be asked for again */
    REFUSED;

    /** The states that may follow. */
    public Set<MeasureState> next() {
        return switch (this) {
            case CONSIDERED -> Set.of(REQUESTED, IN_FORCE, REFUSED, ENDED);
            case REQUESTED -> Set.of(IN_FORCE, REFUSED, ENDED);
            case IN_FORCE -> Set.of(BREACHED, ENDED);
            case BREACHED -> Set.of(BREACHED, IN_FORCE, ENDED);
            case REFUSED -> Set.of(REQUESTED, ENDED);
            case ENDED -> Set.of();
        };
    }

    /** Whether a measure may be told of when it has come this far already. */
    public boolean isBeginning() {
        return this == CONSIDERED || this == REQUESTED || this == IN_FORCE;
    }
}
