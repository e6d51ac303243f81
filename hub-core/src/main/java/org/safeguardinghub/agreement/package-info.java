/**
 * Sharing agreements between agencies: proposed by one, approved by every party, in force from the
 * later of their start and the last approval, replaced by a later version, ended by any party.
 */
@NullMarked
@ApplicationModule(
        displayName = "Agreement",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "clock",
            "eventstore",
            "recording",
            "register",
            "sealing"
        })
package org.safeguardinghub.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
