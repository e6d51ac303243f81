/** The interface described for those who build against it: OpenAPI 3.1, made from the resources. */
@NullMarked
package org.safeguardinghub.api.description;

import org.jspecify.annotations.NullMarked;
