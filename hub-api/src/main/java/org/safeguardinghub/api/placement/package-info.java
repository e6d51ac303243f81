/** Placements and responsibility, over HTTP. */
@NullMarked
package org.safeguardinghub.api.placement;

import org.jspecify.annotations.NullMarked;
