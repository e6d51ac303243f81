/**
 * Who is calling, for which agency, in what role and for what purpose: everything that is decided
 * from the token and the headers alone, before a body is read or anything is looked up.
 */
@NullMarked
package org.safeguardinghub.api.access;

import org.jspecify.annotations.NullMarked;
