/** Worlds told again without what a reader may not see, and what that reader is answered there. */
@NullMarked
package org.safeguardinghub.api.inference;

import org.jspecify.annotations.NullMarked;
