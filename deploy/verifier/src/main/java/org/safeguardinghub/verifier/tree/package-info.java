/**
 * Merkle trees as RFC 6962 has them, their proofs as RFC 9162 verifies them, and where C2SP
 * tlog-tiles puts their hashes. Uses only the JDK.
 */
@NullMarked
package org.safeguardinghub.verifier.tree;

import org.jspecify.annotations.NullMarked;
