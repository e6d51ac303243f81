/**
 * Strict reading of the Department for Education's prototype custodian files, leaf by leaf
 * accounted for. Uses only {@code command}.
 */
@NullMarked
package org.safeguardinghub.adapters.wire.custodian;

import org.jspecify.annotations.NullMarked;
