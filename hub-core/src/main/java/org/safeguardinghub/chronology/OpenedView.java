package org.safeguardinghub.chronology;

/**
 * What another agency's view shows.
 *
 * @param isGiven whether that view is given to the asker now; where not, the answer is that of an
 *     unknown id, whatever else the asker may know of it
 */
public record OpenedView(Answer answer, boolean isGiven) {}
