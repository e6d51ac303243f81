/** A real PostgreSQL and a real Kafka broker on loopback, for development and tests. */
@NullMarked
package org.safeguardinghub.embedded;

import org.jspecify.annotations.NullMarked;
