/**
 * Measures against harm: orders, notices, licensing, on a person, a place or a platform. Every
 * measure on somebody who may be a child is taken with the child's welfare first.
 */
@NullMarked
@ApplicationModule(
        displayName = "Disruption",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "eventstore",
            "recording",
            "sealing",
            "subject",
            "concern"
        })
package org.safeguardinghub.disruption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
