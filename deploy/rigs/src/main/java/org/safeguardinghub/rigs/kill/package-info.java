/** The kill: a hub dies while an agency publishes, and nothing is lost or kept twice. */
@NullMarked
package org.safeguardinghub.rigs.kill;

import org.jspecify.annotations.NullMarked;
