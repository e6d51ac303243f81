/** Each agency's own stream over HTTP: pages and server-sent events. */
@NullMarked
package org.safeguardinghub.api.feed;

import org.jspecify.annotations.NullMarked;
