/** How fast the evidence of a hub's ledger is given and checked, and what it costs. */
@NullMarked
package org.safeguardinghub.rigs.ledger;

import org.jspecify.annotations.NullMarked;
