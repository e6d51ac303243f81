/** Translates what a school or an education service holds. */
@NullMarked
package org.safeguardinghub.adapters.education;

import org.jspecify.annotations.NullMarked;
