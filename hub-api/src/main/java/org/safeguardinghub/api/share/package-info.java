/** Decisions to share, over HTTP. */
@NullMarked
package org.safeguardinghub.api.share;

import org.jspecify.annotations.NullMarked;
