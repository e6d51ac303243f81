/** The laws of rulings over many more made-up worlds than a build has time for. */
@NullMarked
package org.safeguardinghub.rigs.laws;

import org.jspecify.annotations.NullMarked;
