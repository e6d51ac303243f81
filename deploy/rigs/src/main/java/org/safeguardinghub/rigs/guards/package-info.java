/** The guards: of decisions that undo each other, exactly those win that may. */
@NullMarked
package org.safeguardinghub.rigs.guards;

import org.jspecify.annotations.NullMarked;
