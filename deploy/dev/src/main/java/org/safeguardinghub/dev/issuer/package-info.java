/** An OAuth 2.0 issuer for development: seeded systems and people, on loopback alone. */
@NullMarked
package org.safeguardinghub.dev.issuer;

import org.jspecify.annotations.NullMarked;
