/** Versions of the policy over HTTP: published, and previewed before that. */
@NullMarked
package org.safeguardinghub.api.policy;

import org.jspecify.annotations.NullMarked;
