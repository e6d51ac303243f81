/**
 * What would be seen more, and what less, if an agreement or a version of the policy came into
 * force; nothing is stored.
 */
@NullMarked
package org.safeguardinghub.chronology.changesahead;

import org.jspecify.annotations.NullMarked;
