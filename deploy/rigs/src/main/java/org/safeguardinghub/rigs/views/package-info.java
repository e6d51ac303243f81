/** What readers wait for, at sizes up to five million records, and how long a rebuild takes. */
@NullMarked
package org.safeguardinghub.rigs.views;

import org.jspecify.annotations.NullMarked;
