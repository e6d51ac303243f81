/** Hubs as processes of their own, on one database and one broker. */
@NullMarked
package org.safeguardinghub.rigs.nodes;

import org.jspecify.annotations.NullMarked;
