/** What an operator types: a view of a running hub's views and letters, and a replay. */
@NullMarked
package org.safeguardinghub.dev.operate;

import org.jspecify.annotations.NullMarked;
