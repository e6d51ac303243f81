/**
 * What someone noticed about one or more children. Content is sealed by category; who may read it
 * is for sharing, not decided here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Concern",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "eventstore",
            "recording",
            "sealing",
            "subject"
        })
package org.safeguardinghub.concern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
