/**
 * A child is missing, comes back, and is listened to: the return interview is independent, within
 * 72 hours, and the child may decline it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Missing episodes",
        allowedDependencies = {"shared", "sharing", "authority", "clock", "recording", "sealing"})
package org.safeguardinghub.missing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
