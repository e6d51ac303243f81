/** The walk: start, memory, publish to visible, ruled reads. */
@NullMarked
package org.safeguardinghub.rigs.walk;

import org.jspecify.annotations.NullMarked;
