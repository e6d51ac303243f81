package org.safeguardinghub.api.past;

/**
 * A page, in the form that its asker may have.
 *
 * @param asOf the last event that counts in it
 */
record ToldOfPast(Object page, long asOf) {}
