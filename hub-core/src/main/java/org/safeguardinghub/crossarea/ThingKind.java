package org.safeguardinghub.crossarea;

import org.safeguardinghub.shared.Category;

/** What can be named in concerns of several areas. Kept in rows and events: never rename one. */
public enum ThingKind {
    PERSON(Category.PERP),
    PLACE(Category.NARR),
    VEHICLE(Category.PERP),
    PHONE(Category.PERP),
    ACCOUNT(Category.PERP);

    private final Category category;

    ThingKind(Category category) {
        this.category = category;
    }

    /**
     * In which a concern names it: whoever may know nothing of this category knows of no naming.
     */
    public Category category() {
        return category;
    }
}
