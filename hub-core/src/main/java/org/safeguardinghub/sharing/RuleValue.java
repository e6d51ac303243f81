package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

import java.util.Map;

/**
 * One rule as it was evaluated: what a gate did, or the levels a grant gives or a cap allows for
 * the categories it speaks about.
 */
public record RuleValue(Rule rule, Did did, Map<Category, Level> levels) {
    public RuleValue {
        levels = Levels.copyOf(levels);
    }

    /** What came of the rule. */
    public enum Did {
        /** a gate let the question through */
        OPEN,
        /** a gate closed the record */
        CLOSED,
        /** a grant or cap had nothing to say */
        SILENT,
        /** a grant gives levels */
        GIVES,
        /** a cap limits levels */
        LIMITS,
        /** a cap would limit levels, but the reader is the owner and it does not bind owners */
        NOT_FOR_OWNER
    }
}
