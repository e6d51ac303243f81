package org.safeguardinghub.register;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * What a partnership set for its area, by whom it was approved and from when on it holds. It ends
 * when something else of the same kind begins, and is never changed. Source: domain guide, SR-37.
 */
public interface SetLocally {
    /** The first instant at which it holds. */
    Instant from();

    /** The body that approved it. */
    String approvedBy();

    /**
     * What is in force at an instant: what began last, and of several that begin at once what was
     * set last.
     *
     * @param set what was set of one kind, in the order in which it was set
     */
    static <T extends SetLocally> Optional<T> inForce(Collection<T> set, Instant at) {
        return set.stream()
                .filter(one -> !one.from().isAfter(at))
                .reduce((one, later) -> later.from().isBefore(one.from()) ? one : later);
    }
}
