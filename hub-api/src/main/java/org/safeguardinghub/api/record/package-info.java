/** What a reader may see of records: one, a list, a chronology. */
@NullMarked
package org.safeguardinghub.api.record;

import org.jspecify.annotations.NullMarked;
