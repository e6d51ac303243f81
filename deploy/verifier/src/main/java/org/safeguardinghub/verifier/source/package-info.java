/** Where an export lies: in a folder, in a zip, or behind a URL. Uses only the JDK. */
@NullMarked
package org.safeguardinghub.verifier.source;

import org.jspecify.annotations.NullMarked;
