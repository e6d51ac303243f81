/** What makes a disclosure lawful, as requests name it and as the hub lists it. */
@NullMarked
package org.safeguardinghub.api.basis;

import org.jspecify.annotations.NullMarked;
