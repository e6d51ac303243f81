/** Partner information, police reports and sanitised products, over HTTP. */
@NullMarked
package org.safeguardinghub.api.intelligence;

import org.jspecify.annotations.NullMarked;
