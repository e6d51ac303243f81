/** What is done with a master key's file away from any hub: made, split among people, restored. */
@NullMarked
package org.safeguardinghub.dev.custody;

import org.jspecify.annotations.NullMarked;
