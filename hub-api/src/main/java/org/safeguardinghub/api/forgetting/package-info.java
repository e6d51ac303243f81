/** Erasing records lawfully, over HTTP: proposed, approved, declined, read. */
@NullMarked
package org.safeguardinghub.api.forgetting;

import org.jspecify.annotations.NullMarked;
