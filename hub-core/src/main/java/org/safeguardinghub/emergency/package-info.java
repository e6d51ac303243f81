/**
 * Break-glass: one person sees what is held of one child for four hours, whoever the child is
 * worked with by. The holders are told at once, and each rules within a working day whether it was
 * justified. All other gates and caps stay.
 */
@NullMarked
@ApplicationModule(
        displayName = "Emergency access",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "clock",
            "eventstore",
            "recording",
            "sealing"
        })
package org.safeguardinghub.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
