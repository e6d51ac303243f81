package org.safeguardinghub.report;

/**
 * Where a number stands.
 *
 * @param row the agency, area or ground; {@link #TOTAL} of the last row, which all tables share
 * @param column the outcome; {@link #TOTAL} of the last column
 */
record Cell(By by, String row, String column) {
    static final String TOTAL = "TOTAL";

    /** What the rows of a table are. */
    enum By {
        AGENCY,
        AREA,
        GROUND,
        /** the row below each table */
        ALL
    }
}
