/** Places and platforms, over HTTP. */
@NullMarked
package org.safeguardinghub.api.context;

import org.jspecify.annotations.NullMarked;
