/**
 * Places in the log as the outside sees them: opaque tokens sealed for one agency, so that nobody
 * learns how busy others are (promise P7).
 */
@NullMarked
package org.safeguardinghub.api.position;

import org.jspecify.annotations.NullMarked;
