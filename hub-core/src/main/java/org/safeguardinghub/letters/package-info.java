/** What waits aside since it could not be handled: for the operator, without content. */
@NullMarked
@ApplicationModule(
        displayName = "Letters",
        allowedDependencies = {})
package org.safeguardinghub.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
