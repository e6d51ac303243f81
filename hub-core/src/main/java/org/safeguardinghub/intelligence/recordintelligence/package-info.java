/** From information and reports to grades and products. */
@NullMarked
package org.safeguardinghub.intelligence.recordintelligence;

import org.jspecify.annotations.NullMarked;
