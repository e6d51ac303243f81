/**
 * Who looked at what, for which purpose, and what was decided: one event for each answer, durable
 * before the first byte of it leaves (promise P6). Decisions, never content.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "eventstore",
            "replay",
            "rowsecurity",
            "serialization"
        })
package org.safeguardinghub.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
