package org.safeguardinghub.crossarea;

/**
 * A number that may be told.
 *
 * @param number five or more
 */
public record Line(Cell cell, int number) {}
