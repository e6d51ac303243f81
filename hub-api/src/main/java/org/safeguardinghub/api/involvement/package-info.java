/** Involvements, over HTTP. */
@NullMarked
package org.safeguardinghub.api.involvement;

import org.jspecify.annotations.NullMarked;
