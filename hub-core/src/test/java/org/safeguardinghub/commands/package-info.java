/**
 * How every command of the hub comes about: what has to have happened before, and the command
 * itself, of invented people in an invented town. For properties and measurements of all of them.
 */
@NullMarked
package org.safeguardinghub.commands;

import org.jspecify.annotations.NullMarked;
