/** What could have been seen of a person on an earlier instant, as known at another. */
@NullMarked
package org.safeguardinghub.api.past;

import org.jspecify.annotations.NullMarked;
