package org.safeguardinghub.api.auditreport;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.report.Topic;

import java.time.Instant;
import java.util.List;

/**
 * The auditors' report of a quarter. Source: interfaces, section 4.
 *
 * @param period a quarter, for example 2026-Q3
 * @param from its first instant
 * @param until the first instant after it
 * @param complete whether the quarter has been over for an hour, and all that was in the log after
 *     that is counted
 * @param drawnAt when the figures were read
 * @param asOf up to which event they surely count, as in {@code Hub-As-Of}
 * @param note how the numbers are to be read
 */
record ReportBody(
        String period,
        Instant from,
        Instant until,
        boolean complete,
        Instant drawnAt,
        String asOf,
        String note,
        List<TopicBody> topics) {
    static final String NOTE =
            "Decisions by agencies of the auditor's areas. Numbers under eight, or what an area has"
                + " set, are withheld and counted with their like as REST, of which the same holds;"
                + " what is told is rounded to the nearest five, and totals add up what is told.";

    /** Two of them, drawn one after the other, differ by what nobody may be told. */
    static final String NOTE_BEFORE_END =
            NOTE + " More may still be counted: these figures are not to be published.";

    /**
     * One kind of decision. Source: interfaces, section 4.
     *
     * @param outcomeIs what the columns say
     * @param groundIs what the rows of the table by ground are; left out where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TopicBody(
            Topic topic,
            String title,
            String outcomeIs,
            @Nullable String groundIs,
            List<TableBody> tables) {}

    /**
     * The same decisions by agency, by area or by ground. Source: interfaces, section 4.
     *
     * @param by AGENCY, AREA or GROUND
     * @param rows every agency and area, and each ground of which anything is told; REST are those
     *     that are not told singly, and TOTAL, the last, what is told in each column
     */
    record TableBody(String by, List<RowBody> rows) {}

    /**
     * One agency, area or ground. Source: interfaces, section 4.
     *
     * @param key which; REST of those that are not told singly, TOTAL of the last row
     * @param area of an agency, or of the rest of the agencies, all areas that it serves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowBody(String key, @Nullable String area, List<FigureBody> figures) {}

    /**
     * One figure. Source: interfaces, section 4.
     *
     * @param outcome which; TOTAL of the last column
     * @param number adds up what is told, each rounded to the nearest five; left out where nothing
     *     may be told
     * @param decisions where the single decisions behind it are listed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FigureBody(String outcome, @Nullable Long number, String decisions) {}
}
