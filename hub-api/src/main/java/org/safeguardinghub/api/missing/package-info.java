/** Missing episodes and return interviews, over HTTP. */
@NullMarked
package org.safeguardinghub.api.missing;

import org.jspecify.annotations.NullMarked;
