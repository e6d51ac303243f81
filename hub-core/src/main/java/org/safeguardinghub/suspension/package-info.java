/**
 * An agency, or one person of it, may ask and say nothing for a time: whatever is asked, the answer
 * is the same, before anything is looked up (gate G1).
 */
@NullMarked
@ApplicationModule(
        displayName = "Suspension",
        allowedDependencies = {"shared", "sharing", "authority", "recording", "sealing"})
package org.safeguardinghub.suspension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
