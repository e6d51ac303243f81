package org.safeguardinghub.crossarea;

import java.util.List;
import java.util.OptionalLong;

/**
 * Part of the list of what is named in several areas.
 *
 * @param next the place before which the next page begins; empty exactly when nothing follows
 * @param reflects the newest position of which things could be found
 */
public record PageOfPatterns(List<Pattern> patterns, OptionalLong next, long reflects) {
    public PageOfPatterns {
        patterns = List.copyOf(patterns);
    }
}
