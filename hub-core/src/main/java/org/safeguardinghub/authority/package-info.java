/**
 * The facts that rulings rest on, each with the positions at which the hub knew it and the instants
 * at which it holds. Written in the transaction that appends the event (control C-06), so that a
 * read that begins after an acknowledged reduction can never miss it. Rules are not here: see
 * sharing.
 */
@NullMarked
@ApplicationModule(
        displayName = "Authority register",
        allowedDependencies = {"shared", "sharing", "eventstore", "rowsecurity", "serialization"})
package org.safeguardinghub.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
