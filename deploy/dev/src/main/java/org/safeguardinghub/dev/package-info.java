/**
 * The hub as a developer or a newcomer runs it: embedded servers, a loopback issuer, the
 * demonstration.
 */
@NullMarked
package org.safeguardinghub.dev;

import org.jspecify.annotations.NullMarked;
