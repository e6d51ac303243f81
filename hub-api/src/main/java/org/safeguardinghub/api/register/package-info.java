/** Agencies and areas, over HTTP. */
@NullMarked
package org.safeguardinghub.api.register;

import org.jspecify.annotations.NullMarked;
