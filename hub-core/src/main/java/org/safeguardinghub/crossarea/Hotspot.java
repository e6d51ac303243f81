package org.safeguardinghub.crossarea;

/**
 * A number that may be told.
 *
 * @param atLeast a multiple of five that is five or more; there are up to four more
 */
public record Hotspot(Spot spot, int atLeast) {}
