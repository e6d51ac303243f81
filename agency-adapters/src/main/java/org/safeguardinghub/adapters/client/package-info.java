/** The hub's public API as an agency's system sees it: commands, queries, the agency's own feed. */
@NullMarked
package org.safeguardinghub.adapters.client;

import org.jspecify.annotations.NullMarked;
