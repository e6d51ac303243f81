/** What coordinators, reviewers and those who agree on sharing wait for. */
@NullMarked
package org.safeguardinghub.rigs.borders;

import org.jspecify.annotations.NullMarked;
