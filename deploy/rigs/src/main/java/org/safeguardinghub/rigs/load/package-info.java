/** Load that does not wait for the hub, and what was measured under it. */
@NullMarked
package org.safeguardinghub.rigs.load;

import org.jspecify.annotations.NullMarked;
