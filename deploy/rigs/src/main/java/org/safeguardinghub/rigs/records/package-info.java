/** Every kind of command, decided by the hub's own wiring, beside what its store does alone. */
@NullMarked
package org.safeguardinghub.rigs.records;

import org.jspecify.annotations.NullMarked;
