/** The store alone when its client or its server dies: what was acknowledged is there once. */
@NullMarked
package org.safeguardinghub.rigs.crash;

import org.jspecify.annotations.NullMarked;
