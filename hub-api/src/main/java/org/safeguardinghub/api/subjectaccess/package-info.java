/** What an agency holds of a person, for the person: asked for, judged and released, over HTTP. */
@NullMarked
package org.safeguardinghub.api.subjectaccess;

import org.jspecify.annotations.NullMarked;
