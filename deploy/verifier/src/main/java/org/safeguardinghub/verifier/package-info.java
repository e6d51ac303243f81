/**
 * Says whether what a hub's ledger tells is what it has always told: for an export, a running log
 * or one receipt. Written from the published formats alone and sharing no code with the hub, so
 * that neither repeats a mistake of the other. Uses only the JDK.
 */
@NullMarked
package org.safeguardinghub.verifier;

import org.jspecify.annotations.NullMarked;
