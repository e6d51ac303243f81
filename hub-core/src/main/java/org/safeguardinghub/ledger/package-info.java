/**
 * Evidence that the log was only ever added to, which anybody can check without trusting whoever
 * runs the hub: an RFC 6962 Merkle tree over the events, leaf index = position − 1, and signed
 * checkpoints of it, in the formats of C2SP (tlog-tiles, tlog-checkpoint, signed-note,
 * tlog-cosignature, tlog-witness, tlog-proof).
 *
 * <p>The ledger takes events as names and bytes: what it commits to for each is {@link
 * org.safeguardinghub.eventstore.LeafEntry}. It commits to digests of sealed content, so it can be
 * shown to those who may not read the content, and stays whole when a key is destroyed.
 *
 * <p>{@link org.safeguardinghub.ledger.Signing} says what is signed and when. Full tiles are rows
 * that are only ever added; partial ones are made of the events and tiles below them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"eventstore", "shared"})
package org.safeguardinghub.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
