/** Markers, over HTTP. */
@NullMarked
package org.safeguardinghub.api.marker;

import org.jspecify.annotations.NullMarked;
