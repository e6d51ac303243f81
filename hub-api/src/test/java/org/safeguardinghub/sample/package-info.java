/**
 * A very small application on the hub's edge, without stores. It stands outside the package that
 * the hub itself scans.
 */
@NullMarked
package org.safeguardinghub.sample;

import org.jspecify.annotations.NullMarked;
