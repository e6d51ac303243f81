/** Suspensions of agencies and their people, over HTTP. */
@NullMarked
package org.safeguardinghub.api.suspension;

import org.jspecify.annotations.NullMarked;
