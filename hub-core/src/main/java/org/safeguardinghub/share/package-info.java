/**
 * The owner's decision to give, or not to give, named agencies a level of what it holds, with its
 * basis, and the recall of such a decision.
 */
@NullMarked
@ApplicationModule(
        displayName = "Share",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "eventstore",
            "recording",
            "sealing",
            "subject"
        })
package org.safeguardinghub.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
