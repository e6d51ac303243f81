/** Sharing agreements over HTTP: proposed, approved, declined, ended, read. */
@NullMarked
package org.safeguardinghub.api.agreement;

import org.jspecify.annotations.NullMarked;
