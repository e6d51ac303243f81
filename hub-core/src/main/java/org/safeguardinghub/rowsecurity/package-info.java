/**
 * Whose rows a statement may touch. Every table whose rows are kept for one agency or another has
 * forced row-level security, which shows the rows of the agency that the setting {@code hub.agency}
 * names, and none where it names nobody. The setting is made in the round trip of the statement
 * that it is for, and ends with its transaction: the second wall behind each where-clause.
 */
@NullMarked
@ApplicationModule(displayName = "Row security", allowedDependencies = "shared")
package org.safeguardinghub.rowsecurity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
