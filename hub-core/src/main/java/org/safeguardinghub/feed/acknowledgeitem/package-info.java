/** An agency confirms that it knows of an item of its feed. */
@NullMarked
package org.safeguardinghub.feed.acknowledgeitem;

import org.jspecify.annotations.NullMarked;
