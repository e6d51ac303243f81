/** The application: HTTP, feeds and Kafka around the hub's core. */
@NullMarked
package org.safeguardinghub.api;

import org.jspecify.annotations.NullMarked;
