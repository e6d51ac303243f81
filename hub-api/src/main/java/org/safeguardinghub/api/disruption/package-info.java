/** Disruption measures, over HTTP. */
@NullMarked
package org.safeguardinghub.api.disruption;

import org.jspecify.annotations.NullMarked;
