/**
 * What coordinators see across areas (SR-34): persons who are known in several, who and what is
 * named in concerns of several, and how many referrals wait and children move between them.
 * Existence first: under a pseudonym, by area and month, and no number under five. Every answer is
 * ruled on and recorded like any other. A coordinator may open what a pseudonym stands for, as far
 * as agencies of the coordinator's own areas hold it; they are told.
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
            "concern",
            "eventstore",
            "identifier",
            "placement",
            "recording",
            "register",
            "replay",
            "rowsecurity",
            "sealing",
            "subject"
        })
package org.safeguardinghub.crossarea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
