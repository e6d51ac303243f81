/**
 * The words that every capability uses: who, what kind, which category, how much. Uses only the JDK
 * and JSpecify, so that a rule written in these words can be read without knowing any framework.
 */
@NullMarked
@ApplicationModule(displayName = "Shared words", type = ApplicationModule.Type.OPEN)
package org.safeguardinghub.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
