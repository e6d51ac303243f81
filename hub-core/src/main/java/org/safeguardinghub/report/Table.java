package org.safeguardinghub.report;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Figures of one topic, as they may be told.
 *
 * @param by what the rows are: AGENCY, AREA or GROUND
 * @param columns the outcomes, and the total of each row
 * @param rows with what is told of the rest, and what is told in each column last
 */
public record Table(String by, List<String> columns, List<Row> rows) {
    /**
     * One row.
     *
     * @param key the agency, area or ground; {@link #REST} of those that are not told singly, and
     *     {@link #TOTAL} of the last row
     * @param area of an agency, or the rest of the agencies, the areas that it serves; else empty
     * @param numbers one for each column; null where it may not be told
     */
    public record Row(String key, String area, List<@Nullable Long> numbers) {}

    /** The name of the last row and of the last column. */
    public static final String TOTAL = "TOTAL";

    /** The row of what is counted with its like, as it may not be told singly. */
    public static final String REST = Place.REST;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
