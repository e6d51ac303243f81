package org.safeguardinghub.api.position;

import java.util.OptionalLong;

/**
 * What a read must at least reflect, from {@code Hub-Min-Position}; empty if the caller did not
 * say. Resources take it as a parameter.
 */
public record MinPosition(OptionalLong position) {}
