/**
 * Who the agencies are, which areas they serve, and which policy version is in force. Everything is
 * effective-dated and an event; reference data comes with the product and can be superseded.
 */
@NullMarked
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {"shared", "sharing", "authority", "eventstore", "recording"})
package org.safeguardinghub.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
