/** A hub as a process of its own: started, watched and stopped. */
@NullMarked
package org.safeguardinghub.rigs.hub;

import org.jspecify.annotations.NullMarked;
