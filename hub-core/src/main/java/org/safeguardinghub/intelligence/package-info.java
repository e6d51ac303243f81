/**
 * What partners tell the police, and what the police make of it: reports that only police grade,
 * and sanitised products that others may read. Source: domain guide, section 5.
 */
@NullMarked
@ApplicationModule(
        displayName = "Intelligence",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "eventstore",
            "recording",
            "sealing",
            "subject"
        })
package org.safeguardinghub.intelligence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
