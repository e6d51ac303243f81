/** What coordinators see across areas, over HTTP: pseudonyms, areas and numbers, no record. */
@NullMarked
package org.safeguardinghub.api.crossarea;

import org.jspecify.annotations.NullMarked;
