/**
 * From an accepted request to a recorded decision and back: once, under guard, with its place in
 * the log.
 */
@NullMarked
package org.safeguardinghub.api.command;

import org.jspecify.annotations.NullMarked;
