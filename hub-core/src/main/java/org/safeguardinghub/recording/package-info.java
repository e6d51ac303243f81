/** How a decision becomes history: an outcome is appended under the guard of what it rested on. */
@NullMarked
@ApplicationModule(
        displayName = "Recording",
        allowedDependencies = {"shared", "eventstore"})
package org.safeguardinghub.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
