/** How fast the evidence of a hub's ledger is checked. */
@NullMarked
package org.safeguardinghub.rigs.ledger;

import org.jspecify.annotations.NullMarked;
