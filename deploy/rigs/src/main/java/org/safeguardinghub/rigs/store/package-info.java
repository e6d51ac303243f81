/** The event store beside its peers: how fast the same rows are written and read by each. */
@NullMarked
package org.safeguardinghub.rigs.store;

import org.jspecify.annotations.NullMarked;
