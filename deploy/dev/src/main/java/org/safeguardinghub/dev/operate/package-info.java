/**
 * What an operator types: a view of a running hub's views, letters and keys, a replay, and a change
 * of the master key.
 */
@NullMarked
package org.safeguardinghub.dev.operate;

import org.jspecify.annotations.NullMarked;
