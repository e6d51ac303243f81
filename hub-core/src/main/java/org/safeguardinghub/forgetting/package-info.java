/**
 * Lawful forgetting: how long an agency keeps records of a kind and when it is to look at one
 * again, what it proposes to erase, who of it approves, what a legal hold keeps, and how what was
 * decided is done. Erasing destroys the keys of the records that are named, and whatever was made
 * of their content elsewhere; that they were there, whose they were and what was decided of them
 * stays.
 */
@NullMarked
@ApplicationModule(
        displayName = "Forgetting",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "clock",
            "concern",
            "eventstore",
            "hold",
            "recording",
            "register",
            "sealing",
            "subject",
            "subjectaccess"
        })
package org.safeguardinghub.forgetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
