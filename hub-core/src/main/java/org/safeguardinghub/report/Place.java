package org.safeguardinghub.report;

import java.util.Comparator;

/**
 * What a number of one topic and period is of.
 *
 * @param area all areas that the agency serves
 * @param agency {@link #REST} where it is of several agencies of the area
 * @param ground {@link #REST} where it is of several grounds
 */
record Place(String area, String agency, String outcome, String ground)
        implements Comparable<Place> {
    /** Several of them, none of which is told by itself. */
    static final String REST = "REST";

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::area)
                    .thenComparing(Place::agency)
                    .thenComparing(Place::outcome)
                    .thenComparing(Place::ground);

    /** Where it is counted if it may not be told here: with other grounds, then other agencies. */
    Place wider() {
        return ground.equals(REST)
                ? new Place(area, REST, outcome, REST)
                : new Place(area, agency, outcome, REST);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
