/** The index of requirements: which tests show which. */
@NullMarked
package org.safeguardinghub.api.requirements;

import org.jspecify.annotations.NullMarked;
