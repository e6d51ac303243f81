package org.safeguardinghub.feed;

import java.time.Instant;

/**
 * Why an agency and a record are ruled on again.
 *
 * @param position where in the log the news of it stands
 * @param at when that was recorded
 */
record Reason(Kind kind, long position, Instant at) {
    /** From the least to the most that there is to say. */
    enum Kind {
        /** it may be seen from now on, or no longer, and nothing else is new */
        RULED_AGAIN,
        /** a share of it began or ended */
        SHARE,
        /** something was added to it */
        CHANGED,
        /** its owner took it back */
        WITHDRAWN
    }

    /** Of two reasons of one batch, what is told goes by the weightier one, then by the later. */
    Reason or(Reason other) {
        int weight = kind.compareTo(other.kind);
        return weight > 0 || (weight == 0 && position > other.position) ? this : other;
    }

    Reason ofShare(boolean share) {
        return share ? new Reason(Kind.SHARE, position, at) : this;
    }

    /** Whether there is something to tell to who knew of the record and still sees it. */
    boolean isChange() {
        return switch (kind) {
            case RULED_AGAIN, SHARE -> false;
            case CHANGED, WITHDRAWN -> true;
        };
    }
}
