/** Assessments and dissent from them, over HTTP. */
@NullMarked
package org.safeguardinghub.api.assessment;

import org.jspecify.annotations.NullMarked;
