/**
 * Who had a record when it turned out wrong, or not theirs: after a correction, a dispute, a
 * withdrawal, a recall or an undone link everybody who had something of it is listed for its owner
 * and told, and the owner owes that all of them know.
 */
@NullMarked
@ApplicationModule(
        displayName = "Recipients",
        allowedDependencies = {
            "shared",
            "sharing",
            "audit",
            "authority",
            "clock",
            "eventstore",
            "feed",
            "rowsecurity",
            "share",
            "subject"
        })
package org.safeguardinghub.recipient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
