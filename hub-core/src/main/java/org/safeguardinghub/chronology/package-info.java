/**
 * What a reader may see, across capabilities: one record, a list, a child in time. Each answer is
 * one snapshot of records and facts, ruled on, recorded, and only then opened.
 */
@NullMarked
@ApplicationModule(
        displayName = "Chronology",
        allowedDependencies = {
            "shared",
            "sharing",
            "agreement",
            "authority",
            "register",
            "eventstore",
            "sealing",
            "audit"
        })
package org.safeguardinghub.chronology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
