/**
 * Flags on a person, each with a status that only a reasoned event moves. Source: domain guide,
 * SR-05, SR-06, SR-29 and SR-31.
 */
@NullMarked
@ApplicationModule(
        displayName = "Marker",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "eventstore",
            "recording",
            "sealing",
            "subject"
        })
package org.safeguardinghub.marker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
