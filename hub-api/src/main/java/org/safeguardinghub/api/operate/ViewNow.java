package org.safeguardinghub.api.operate;

import org.jspecify.annotations.Nullable;

/**
 * A view as of now.
 *
 * @param serving the version that readers see; null for a view that is not replayed
 * @param position up to which it has come; null where another node keeps it
 * @param lag how many events it has not taken
 * @param replay the latest that this node began
 */
record ViewNow(
        String view,
        @Nullable Integer serving,
        @Nullable Long position,
        @Nullable Long lag,
        @Nullable ReplayNow replay) {}
