/** What is signed and how it is written: C2SP signed-note and its kin. Pure. */
@NullMarked
package org.safeguardinghub.ledger.note;

import org.jspecify.annotations.NullMarked;
