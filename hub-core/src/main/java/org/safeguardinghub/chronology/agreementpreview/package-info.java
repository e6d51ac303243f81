/** What would be seen more, and what less, if an agreement came into force; nothing is stored. */
@NullMarked
package org.safeguardinghub.chronology.agreementpreview;

import org.jspecify.annotations.NullMarked;
