/**
 * Asking an owner for more than a ruling gives, and the owner's answer or silence. Who is asked is
 * never told to whoever asks: an owner shows itself by answering. What is granted is given by a
 * decision to share, which names the request. Source: interfaces, section 2.
 */
@NullMarked
@ApplicationModule(
        displayName = "Access request",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "clock",
            "eventstore",
            "recording",
            "sealing",
            "subject"
        })
package org.safeguardinghub.accessrequest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
