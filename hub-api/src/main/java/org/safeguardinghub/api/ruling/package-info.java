/** Rulings: the stored explanation of one, and the auditors' list. */
@NullMarked
package org.safeguardinghub.api.ruling;

import org.jspecify.annotations.NullMarked;
