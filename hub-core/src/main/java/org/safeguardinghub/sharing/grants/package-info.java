/** What gives a reader a level. The highest counts. One file a rule. */
@NullMarked
package org.safeguardinghub.sharing.grants;

import org.jspecify.annotations.NullMarked;
