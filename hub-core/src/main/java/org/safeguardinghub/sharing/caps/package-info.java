/** What limits a level that was given. The lowest counts. One file a rule. */
@NullMarked
package org.safeguardinghub.sharing.caps;

import org.jspecify.annotations.NullMarked;
