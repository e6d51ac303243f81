/**
 * The log's evidence as it is shown: checkpoints, tiles, entries and proofs to auditors and
 * witnesses, receipts to whoever sent what they are about. None of it is content, and to fetch it
 * is no look: if it were, each checkpoint that was fetched would make the next.
 */
@NullMarked
package org.safeguardinghub.api.ledger;

import org.jspecify.annotations.NullMarked;
