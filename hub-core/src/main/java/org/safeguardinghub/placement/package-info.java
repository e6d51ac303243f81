/**
 * Where a child lives when not at home, which authority is responsible and which is the host. Who
 * is responsible moves only by acceptance, so that there is never a gap and never two.
 */
@NullMarked
@ApplicationModule(
        displayName = "Placement and responsibility",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "clock",
            "eventstore",
            "recording",
            "sealing"
        })
package org.safeguardinghub.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
