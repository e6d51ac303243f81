/**
 * What an agency tells the hub: subjects and concerns, their content by category, and ids that
 * repeat.
 */
@NullMarked
package org.safeguardinghub.adapters.command;

import org.jspecify.annotations.NullMarked;
