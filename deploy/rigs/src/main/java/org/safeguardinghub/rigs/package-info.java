/** Benchmarks of a hub as others see it: started as a process, spoken to over its public API. */
@NullMarked
package org.safeguardinghub.rigs;

import org.jspecify.annotations.NullMarked;
