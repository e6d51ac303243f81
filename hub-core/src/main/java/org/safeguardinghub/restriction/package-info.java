/**
 * What an owner closes again, whatever policy and shares would give: seals, exclusions, conflicts,
 * highest levels and the marking of live whereabouts; and the one thing that it lets through, a
 * protected name. Each becomes one fact; which reader it binds is for the rules. That one exists is
 * nobody else's to know.
 */
@NullMarked
@ApplicationModule(
        displayName = "Restriction",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "eventstore",
            "recording",
            "sealing"
        })
package org.safeguardinghub.restriction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
