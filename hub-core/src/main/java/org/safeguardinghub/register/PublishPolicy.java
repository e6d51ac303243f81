package org.safeguardinghub.register;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.sharing.Policy;

import java.time.Instant;
import java.util.List;

/**
 * Publishes the next version of the policy: the one before it with other levels.
 *
 * @param changes the levels that are new; what is not named stays as it is
 * @param from the first instant at which it holds; now where nothing is said
 * @param approvedBy the body that approved it
 */
public record PublishPolicy(List<Policy.Cell> changes, @Nullable Instant from, String approvedBy) {
    public PublishPolicy {
        changes = List.copyOf(changes);
    }
}
