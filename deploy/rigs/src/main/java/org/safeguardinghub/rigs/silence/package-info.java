/** Whether the time of an answer tells what is hidden from what is not there. */
@NullMarked
package org.safeguardinghub.rigs.silence;

import org.jspecify.annotations.NullMarked;
