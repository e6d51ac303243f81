/** What an operator watches: how far views are behind, whether the store can be used, who waits. */
@NullMarked
package org.safeguardinghub.api.observe;

import org.jspecify.annotations.NullMarked;
