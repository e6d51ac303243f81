package org.safeguardinghub.authority;

import org.safeguardinghub.sharing.Fact;

import java.time.Instant;
import java.util.List;

/** An event that gives the hub something to rule on. */
public interface EstablishesFacts {
    /**
     * What holds from here on. A fact with the id and agency of one already known replaces it: the
     * earlier version stays readable for every position before this one.
     *
     * @param position where the event was appended
     * @param recordedAt when, by the hub's clock
     */
    List<Fact> facts(long position, Instant recordedAt);
}
