package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

import java.util.Map;

/** A rule that limits levels, whoever gave them. Of several, the lowest counts. */
public interface Cap {
    Rule rule();

    /**
     * The highest level allowed, for categories that the record holds and this rule limits: a
     * function of the question and the facts alone, which says what facts it rested on.
     */
    Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted);

    /** Whether the owner, asking for a purpose of its own work, is limited as well. */
    default boolean bindsOwner() {
        return false;
    }
}
