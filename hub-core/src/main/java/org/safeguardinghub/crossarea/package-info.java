/**
 * What coordinators see across areas (SR-34): persons who are known in several, and how many
 * referrals wait and children move between them. Existence first: under a pseudonym, by area and
 * month, and no number under five. Every answer is ruled on and recorded like any other.
 */
@NullMarked
@ApplicationModule(
        displayName = "Across areas",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "chronology",
            "clock",
            "eventstore",
            "placement",
            "rowsecurity",
            "subject"
        })
package org.safeguardinghub.crossarea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
