/**
 * The owner's decision to give, or not to give, named agencies a level of what it holds, with its
 * basis and what was checked; the recall of such a decision, and who acknowledged the recall. What
 * was given is given on only by its owner.
 */
@NullMarked
@ApplicationModule(
        displayName = "Share",
        allowedDependencies = {
            "shared",
            "sharing",
            "basis",
            "accessrequest",
            "authority",
            "clock",
            "consent",
            "eventstore",
            "recording",
            "sealing",
            "subject"
        })
package org.safeguardinghub.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
