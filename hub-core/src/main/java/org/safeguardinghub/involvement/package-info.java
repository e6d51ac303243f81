/**
 * Who works with a child, from when to when. An agency cannot grant itself involvement: what it
 * asserts counts only when somebody else who holds the child confirms it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Involvement",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "eventstore",
            "recording",
            "sealing",
            "subject"
        })
package org.safeguardinghub.involvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
