package org.safeguardinghub.api.crossarea;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.crossarea.Cell;
import org.safeguardinghub.crossarea.Line;
import org.safeguardinghub.crossarea.Quarter;

import java.util.List;

/**
 * How many children moved between areas. Source: interfaces, section 3.
 *
 * @param quarter of the calendar, in UK time, in which the hub was told of it
 * @param items moves from or to one of your areas; where there are fewer than five, nothing is
 *     said, and there are no totals
 * @param ended those of these areas that have ended, and what came after them
 * @param note how the numbers are to be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FlowsBody(
        String quarter, List<FlowItem> items, @Nullable List<EndedArea> ended, String note) {
    static final String NOT_PREVALENCE =
            "What was recorded here and this reader may know of; not how often it happens.";

    static FlowsBody of(Quarter quarter, List<Line> lines, @Nullable List<EndedArea> ended) {
        return new FlowsBody(
                quarter.toString(),
                lines.stream().map(FlowItem::of).toList(),
                ended,
                NOT_PREVALENCE);
    }

    /**
     * Children who moved from some areas to others.
     *
     * @param kind PLACEMENT: placed by the responsible authority with another as host; TRANSFER:
     *     another authority took over responsibility
     * @param from codes of the areas that the authority serves which placed or handed over
     * @param to codes of the areas that the authority serves which is host or took over
     * @param number five or more
     */
    record FlowItem(Cell.What kind, List<String> from, List<String> to, int number) {
        private static FlowItem of(Line line) {
            var cell = line.cell();
            return new FlowItem(
                    cell.what(), List.copyOf(cell.from()), List.copyOf(cell.to()), line.number());
        }
    }
}
