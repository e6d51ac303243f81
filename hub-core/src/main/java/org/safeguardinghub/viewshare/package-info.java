/**
 * An authority lets named agencies, in its own or another area, open its chronology of a child as a
 * list, frozen at a moment or standing until a date. It gives no authority: of each entry a reader
 * sees what its own ruling allows, and what the giver cannot see is not there. Source: interfaces,
 * section 2.
 */
@NullMarked
@ApplicationModule(
        displayName = "View share",
        allowedDependencies = {
            "shared",
            "sharing",
            "basis",
            "share",
            "authority",
            "eventstore",
            "recording",
            "sealing"
        })
package org.safeguardinghub.viewshare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
