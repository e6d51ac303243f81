/**
 * Refusals and faults as RFC 9457 problems. Whatever goes wrong, HTTP and Kafka answer with the
 * same shape and the same codes; nothing that was sent and nothing about the inside is repeated.
 */
@NullMarked
package org.safeguardinghub.api.problem;

import org.jspecify.annotations.NullMarked;
