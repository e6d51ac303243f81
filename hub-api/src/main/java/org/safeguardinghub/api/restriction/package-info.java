/** Restrictions, over HTTP. */
@NullMarked
package org.safeguardinghub.api.restriction;

import org.jspecify.annotations.NullMarked;
