/** The fields of each category, as agencies send them: what they mean, and how long they may be. */
@NullMarked
package org.safeguardinghub.api.content;

import org.jspecify.annotations.NullMarked;
