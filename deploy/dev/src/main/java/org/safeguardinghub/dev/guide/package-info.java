/** Guides are tried as a newcomer would: command by command, against a running demonstration. */
@NullMarked
package org.safeguardinghub.dev.guide;

import org.jspecify.annotations.NullMarked;
