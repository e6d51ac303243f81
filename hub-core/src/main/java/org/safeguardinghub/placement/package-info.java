/**
 * Where a child lives when not at home, which authority is responsible and which is the host. Who
 * is responsible moves only by acceptance, so that there is never a gap and never two; and with it,
 * in the same append, goes a view of what the authority saw that hands over.
 */
@NullMarked
@ApplicationModule(
        displayName = "Placement and responsibility",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "basis",
            "clock",
            "eventstore",
            "recording",
            "sealing",
            "share",
            "viewshare"
        })
package org.safeguardinghub.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
