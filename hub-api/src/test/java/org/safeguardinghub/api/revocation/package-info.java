/** Reads that race with reductions of authority on several nodes, and who judges them. */
@NullMarked
package org.safeguardinghub.api.revocation;

import org.jspecify.annotations.NullMarked;
