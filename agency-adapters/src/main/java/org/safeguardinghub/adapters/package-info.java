/** What runs at an agency: translators, a client of the hub's public API, and a publisher. */
@NullMarked
package org.safeguardinghub.adapters;

import org.jspecify.annotations.NullMarked;
