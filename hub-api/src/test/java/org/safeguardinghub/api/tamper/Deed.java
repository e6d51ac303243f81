package org.safeguardinghub.api.tamper;

/** What a superuser does to the log. */
public enum Deed {
    ALTER,
    DROP,
    INSERT,
    REORDER,
    TRUNCATE,
    REWRITE_TAIL;

    Crime crime() {
        return switch (this) {
            case ALTER -> new Altering();
            case DROP -> new Dropping();
            case INSERT -> new Inserting();
            case REORDER -> new Reordering();
            case TRUNCATE -> new Truncating();
            case REWRITE_TAIL -> new RewritingTail();
        };
    }
}
