/** Emergency access, over HTTP. */
@NullMarked
package org.safeguardinghub.api.emergency;

import org.jspecify.annotations.NullMarked;
