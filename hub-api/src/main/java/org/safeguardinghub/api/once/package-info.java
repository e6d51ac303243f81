/**
 * A command takes effect once, however often it is sent: the client's id and a digest of what was
 * sent with it (control C-15).
 */
@NullMarked
package org.safeguardinghub.api.once;

import org.jspecify.annotations.NullMarked;
