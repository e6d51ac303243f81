/** The lists of codes that the interface takes, published with what each code means. */
@NullMarked
package org.safeguardinghub.api.codes;

import org.jspecify.annotations.NullMarked;
