/** What the figures were measured on. */
@NullMarked
package org.safeguardinghub.rigs.machine;

import org.jspecify.annotations.NullMarked;
