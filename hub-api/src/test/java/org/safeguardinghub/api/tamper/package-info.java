/**
 * Whoever may do everything in a hub's database changes what is stored, and the verifier, which
 * shares nothing with the hub, has to find it. Source: threat model, check T-12.
 */
@NullMarked
package org.safeguardinghub.api.tamper;

import org.jspecify.annotations.NullMarked;
