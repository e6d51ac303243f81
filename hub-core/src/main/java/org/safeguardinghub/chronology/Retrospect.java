package org.safeguardinghub.chronology;

/**
 * What somebody could have seen of a person on an earlier instant.
 *
 * @param isKnown whether the asker may know of the person now; where not, the answer is that of an
 *     unknown id, whatever could have been seen then
 */
public record Retrospect(Answer answer, boolean isKnown) {}
