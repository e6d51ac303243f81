/**
 * Reads while what records them fails: whoever is answered has a stored ruling. Source: threat
 * model, promise P6 and check T-10.
 */
@NullMarked
package org.safeguardinghub.api.recorded;

import org.jspecify.annotations.NullMarked;
