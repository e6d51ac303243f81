/** The personal details that every custodian may hold of a child, whatever its kind. */
@NullMarked
package org.safeguardinghub.adapters.person;

import org.jspecify.annotations.NullMarked;
