/** Spring: which handlers, processors, clocks and data sources; nothing else. */
@NullMarked
package org.safeguardinghub.api.wiring;

import org.jspecify.annotations.NullMarked;
