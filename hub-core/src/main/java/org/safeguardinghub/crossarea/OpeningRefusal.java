package org.safeguardinghub.crossarea;

import org.safeguardinghub.shared.Refusal;

/** Why nothing was opened. */
public enum OpeningRefusal implements Refusal {
    IN_FORCE;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "pattern-opening.in-force";
    }

    @Override
    public String detail() {
        return "your agency has opened all of this already, and the opening is in force";
    }
}
