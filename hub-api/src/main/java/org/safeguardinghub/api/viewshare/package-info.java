/** Views of a child that authorities give to other agencies, over HTTP. */
@NullMarked
package org.safeguardinghub.api.viewshare;

import org.jspecify.annotations.NullMarked;
