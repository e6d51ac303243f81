/**
 * Numbers under which agencies know people, places and each other: what each looks like, and
 * whether its check digit is right. A check is reported and never a reason to refuse: a concern
 * must not wait for a number. What fails its check is never used to match. Source: identifier
 * formats.
 */
@NullMarked
@ApplicationModule(displayName = "Identifier", allowedDependencies = "shared")
package org.safeguardinghub.identifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
