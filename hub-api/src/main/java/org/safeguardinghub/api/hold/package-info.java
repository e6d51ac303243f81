/** Legal holds, over HTTP. */
@NullMarked
package org.safeguardinghub.api.hold;

import org.jspecify.annotations.NullMarked;
