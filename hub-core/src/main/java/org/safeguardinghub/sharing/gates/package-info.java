/** What closes a record to a reader altogether. One file a rule. */
@NullMarked
package org.safeguardinghub.sharing.gates;

import org.jspecify.annotations.NullMarked;
