/**
 * How a body becomes a request: capped in size, read strictly, every fault named by its place. The
 * same reading serves HTTP and commands that come by Kafka (control C-16: one parser per format).
 */
@NullMarked
package org.safeguardinghub.api.body;

import org.jspecify.annotations.NullMarked;
