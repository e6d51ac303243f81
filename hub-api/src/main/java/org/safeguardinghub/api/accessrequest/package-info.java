/** Requests for access, over HTTP. */
@NullMarked
package org.safeguardinghub.api.accessrequest;

import org.jspecify.annotations.NullMarked;
