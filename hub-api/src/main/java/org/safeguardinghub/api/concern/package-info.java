/** Concerns, over HTTP. */
@NullMarked
package org.safeguardinghub.api.concern;

import org.jspecify.annotations.NullMarked;
