/** Reads that race with reductions of authority, while nodes stop, die and lag. */
@NullMarked
package org.safeguardinghub.rigs.revoke;

import org.jspecify.annotations.NullMarked;
