/** What is due, over HTTP. */
@NullMarked
package org.safeguardinghub.api.clock;

import org.jspecify.annotations.NullMarked;
