/** Subject records and the links between them, over HTTP. */
@NullMarked
package org.safeguardinghub.api.subject;

import org.jspecify.annotations.NullMarked;
