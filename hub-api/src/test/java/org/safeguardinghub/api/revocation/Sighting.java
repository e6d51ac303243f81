package org.safeguardinghub.api.revocation;

/**
 * One read.
 *
 * @param node counted from 0
 * @param begun when it was sent, in nanoseconds
 * @param saw whether its answer showed what was to be taken away
 */
public record Sighting(Exit exit, int node, long begun, boolean saw) {}
