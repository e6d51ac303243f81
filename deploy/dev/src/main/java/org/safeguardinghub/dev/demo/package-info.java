/**
 * The demonstration: a small invented story told through the public API alone, and a walkthrough
 * that reads it as each reader and compares what it sees with a table worked out by hand.
 */
@NullMarked
package org.safeguardinghub.dev.demo;

import org.jspecify.annotations.NullMarked;
