/** Formal reviews, over HTTP. */
@NullMarked
package org.safeguardinghub.api.review;

import org.jspecify.annotations.NullMarked;
