/** The machine that is measured on, and programs of its operating system. */
@NullMarked
package org.safeguardinghub.rigs.machine;

import org.jspecify.annotations.NullMarked;
