/** Consent decisions and statements of reasonable cause, over HTTP. */
@NullMarked
package org.safeguardinghub.api.consent;

import org.jspecify.annotations.NullMarked;
