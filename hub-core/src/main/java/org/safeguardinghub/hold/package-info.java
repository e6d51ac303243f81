/**
 * Legal holds: what must not be disposed of while an inquiry or a court may ask for it. Nothing is
 * disposed of yet; a hold is recorded so that it binds whatever disposes of records later.
 */
@NullMarked
@ApplicationModule(
        displayName = "Legal holds",
        allowedDependencies = {"shared", "authority", "recording", "sealing"})
package org.safeguardinghub.hold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
