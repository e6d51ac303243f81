package org.safeguardinghub.replay;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Appended;

import java.util.List;

/**
 * A view that can be made anew: its rows depend on one event each and on nothing else, so events
 * can be taken in any order. Live, one segment takes them in the order of the log. Its table has
 * the columns {@code version} and {@code position} besides what else is in {@link #columns}.
 */
public interface ReplayableView {
    /** The name of the view, and of the processor that keeps it. */
    String name();

    String table();

    /** All columns but the version; {@code position} among them. */
    List<String> columns();

    /**
     * The rows that an event makes, values in the order of the columns; none for most events. A
     * value is as exact as its column: what would be rounded can be rounded differently.
     */
    List<@Nullable Object[]> rows(Appended event);
}
