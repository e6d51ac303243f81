/** Translates what a police force holds. */
@NullMarked
package org.safeguardinghub.adapters.police;

import org.jspecify.annotations.NullMarked;
