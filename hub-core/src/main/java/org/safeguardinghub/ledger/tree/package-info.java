/** The Merkle tree of RFC 6962 and the tiles of C2SP tlog-tiles: hashes in, proofs out. Pure. */
@NullMarked
package org.safeguardinghub.ledger.tree;

import org.jspecify.annotations.NullMarked;
