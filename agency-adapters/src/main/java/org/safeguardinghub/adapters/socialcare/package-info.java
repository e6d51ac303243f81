/** Translates what a council's children's services hold. */
@NullMarked
package org.safeguardinghub.adapters.socialcare;

import org.jspecify.annotations.NullMarked;
