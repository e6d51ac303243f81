package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

import java.util.Map;

/** A rule that gives levels. Of several, the highest counts. */
public interface Grant {
    Rule rule();

    /**
     * The levels given for categories that the record holds: a function of the question and the
     * facts alone, which says what facts it rested on.
     */
    Map<Category, Level> gives(Question question, FactsInForce facts, Counted counted);
}
