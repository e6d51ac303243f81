/**
 * Keeps content unreadable without its key: one random key for each (record, category), wrapped by
 * a master key that a {@link org.safeguardinghub.sealing.KeyCustodian} holds, in a database of its
 * own (control C-14). Destroying a key forgets the content and leaves every event as it was.
 */
@NullMarked
@ApplicationModule(displayName = "Sealing", allowedDependencies = "shared")
package org.safeguardinghub.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
