/** How long one ruling takes and how many bytes it is stored in. */
@NullMarked
package org.safeguardinghub.rigs.rulings;

import org.jspecify.annotations.NullMarked;
