/**
 * Signed notes, their keys, checkpoints, cosignatures and policies, as the documents of C2SP say:
 * signed-note, tlog-checkpoint, tlog-cosignature, tlog-policy. Uses only the JDK.
 */
@NullMarked
package org.safeguardinghub.verifier.note;

import org.jspecify.annotations.NullMarked;
