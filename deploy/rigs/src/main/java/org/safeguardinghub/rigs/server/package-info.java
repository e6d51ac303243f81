/** An event store on a database server of its own, for trials without a hub around it. */
@NullMarked
package org.safeguardinghub.rigs.server;

import org.jspecify.annotations.NullMarked;
