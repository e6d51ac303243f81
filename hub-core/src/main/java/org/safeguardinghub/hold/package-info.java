/**
 * Legal holds: what must not be disposed of while an inquiry or a court may ask for it. A hold
 * binds whatever disposes of records, which asks for all of them in the append that disposes.
 */
@NullMarked
@ApplicationModule(
        displayName = "Legal holds",
        allowedDependencies = {"shared", "authority", "recording", "sealing"})
package org.safeguardinghub.hold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
