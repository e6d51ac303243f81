/**
 * Makes a view anew from the log while the old one serves, and switches when the new one is proved.
 *
 * <p>Rows carry a version. {@link org.safeguardinghub.replay.ServingVersion} is the one place that
 * says which version serves; who writes into it holds its row until commit. A replay fills the next
 * version by ranged reads, then holds that same row, takes the last events, compares both versions
 * by number and checksum of their rows, and switches, all in one transaction. Whatever fails before
 * that commit leaves the old version as it was.
 *
 * <p>This fits a view whose rows depend on one event each ({@link
 * org.safeguardinghub.replay.ReplayableView}). It does not fit {@code feed_item}: its items have
 * been sent, and the rulings on them are events themselves. Nor {@code candidate}: what it holds
 * was worked out from the register as it was when the event was taken.
 */
@NullMarked
@ApplicationModule(
        displayName = "Replay",
        allowedDependencies = {"eventstore", "rowsecurity"})
package org.safeguardinghub.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
