/** What fields and codes mean: their Javadoc, kept when they are compiled and read when asked. */
@NullMarked
package org.safeguardinghub.api.meaning;

import org.jspecify.annotations.NullMarked;
