/** The power cut: what was never written to the device is gone, what was acknowledged is not. */
@NullMarked
package org.safeguardinghub.rigs.power;

import org.jspecify.annotations.NullMarked;
