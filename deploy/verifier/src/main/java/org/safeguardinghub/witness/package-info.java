/**
 * A witness as any partner can run it (C2SP tlog-witness): it remembers the largest tree that it
 * saw of each log, and says so of a larger one only after a proof that nothing before it changed.
 * It learns hashes and sizes, never an event. Uses only the JDK and the verifier's reading of the
 * formats.
 */
@NullMarked
package org.safeguardinghub.witness;

import org.jspecify.annotations.NullMarked;
