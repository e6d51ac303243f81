/**
 * Places and online platforms where harm arises, recorded as things of their own, so that many
 * concerns can name one and its change from online to offline is history (SR-08). A context is
 * about no person: only its owner reads it, and readers of a concern see which one is named.
 */
@NullMarked
@ApplicationModule(
        displayName = "Context",
        allowedDependencies = {"shared", "sharing", "authority", "recording", "sealing"})
package org.safeguardinghub.context;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
