/** The index of exits: every way by which something leaves the hub, and which tests cover it. */
@NullMarked
package org.safeguardinghub.api.exits;

import org.jspecify.annotations.NullMarked;
