/**
 * What is due when, and what was not done in time. The hub measures and warns; it never blocks or
 * closes anything. Clocks are started and ended by events of other capabilities, and a breach is an
 * event itself. Source: domain guide, section 6.
 */
@NullMarked
@ApplicationModule(
        displayName = "Clock",
        allowedDependencies = {
            "shared",
            "authority",
            "eventstore",
            "recording",
            "register",
            "rowsecurity"
        })
package org.safeguardinghub.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
