package org.safeguardinghub.rigs.borders;

import org.safeguardinghub.rigs.views.Size;

/** How much there is: nothing is opened but what children with many records have. */
final class Sizes {
    private static final int WHOLE_LOG = 1_000_000_000;

    static final Size QUICK = new Size("quick", 50_000, 150, 1, WHOLE_LOG, 0, 0);

    /** The log is whole: a moment is looked up in it. */
    static final Size PAST = new Size("500k", 500_000, 150, 1, WHOLE_LOG, 0, 0);

    static final Size ACROSS = new Size("5m", 5_000_000, 1_500, 0, 0, 0, 0);

    /** One area, whose authority owns half of all. */
    static final Size ONE_GIVER = new Size("giver", 1_000_000, 10, 0, 0, 0, 0);

    private Sizes() {}
}
