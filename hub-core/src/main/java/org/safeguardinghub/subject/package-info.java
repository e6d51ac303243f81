/**
 * Who a record is about. Each agency keeps its own record of a person; links say that two of them
 * are the same person, confirmed by both holders, and never merge anything.
 */
@NullMarked
@ApplicationModule(
        displayName = "Subject",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "clock",
            "eventstore",
            "recording",
            "sealing"
        })
package org.safeguardinghub.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
