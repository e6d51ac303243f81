/** What a superuser of the database does to the log, and whether the verifier finds it. */
@NullMarked
package org.safeguardinghub.rigs.tamper;

import org.jspecify.annotations.NullMarked;
