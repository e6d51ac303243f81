/** Each agency's topics: commands in, replies and the feed out. */
@NullMarked
package org.safeguardinghub.api.kafka;

import org.jspecify.annotations.NullMarked;
