package org.safeguardinghub.subjectaccess;

import org.safeguardinghub.shared.Category;

import java.util.List;
import java.util.Set;

/** What a person judged of one item. */
public sealed interface Mark {
    /** All that the hub shows of it to the agency. */
    record Give() implements Mark {}

    /**
     * The same without some categories.
     *
     * @param redacted at least one, each category once
     */
    record GiveInPart(List<Redaction> redacted) implements Mark {
        public GiveInPart {
            redacted = List.copyOf(redacted);
            if (redacted.isEmpty()) {
                throw new IllegalArgumentException("what is given in part leaves something out");
            }
        }
    }

    /** Nothing of it. */
    record Withhold(Grounds grounds) implements Mark {}

    /** One category that is left out of an item. */
    record Redaction(Category category, Grounds grounds) {}

    /** Whether what it leaves out is among these categories; a disclosure has none. */
    default boolean isOf(Set<Category> categories) {
        return !(this instanceof GiveInPart(var redacted))
                || redacted.stream().map(Redaction::category).allMatch(categories::contains);
    }

    /** Whether anything of the item itself is given. */
    default boolean gives() {
        return !(this instanceof Withhold);
    }
}
