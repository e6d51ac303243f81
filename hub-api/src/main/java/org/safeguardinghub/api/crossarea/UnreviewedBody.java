package org.safeguardinghub.api.crossarea;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.crossarea.Line;

import java.util.List;

/**
 * How many rulings on emergency accesses holders owe. Source: sharing rules, section 2.
 *
 * @param items those where somebody of one of your areas broke the glass or owes the ruling; where
 *     there are fewer than five, nothing is said, and there are no totals
 * @param ended those of these areas that have ended, and what came after them
 * @param note how the numbers are to be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnreviewedBody(List<UnreviewedItem> items, @Nullable List<EndedArea> ended, String note) {
    static UnreviewedBody of(List<Line> lines, @Nullable List<EndedArea> ended) {
        return new UnreviewedBody(
                lines.stream().map(UnreviewedItem::of).toList(), ended, FlowsBody.NOT_PREVALENCE);
    }

    /**
     * Rulings that agencies of these areas owe.
     *
     * @param from codes of the areas that the agency of whoever broke the glass serves
     * @param to codes of the areas that the holder serves who has not ruled on it
     * @param number five or more
     */
    record UnreviewedItem(List<String> from, List<String> to, int number) {
        private static UnreviewedItem of(Line line) {
            return new UnreviewedItem(
                    List.copyOf(line.cell().from()), List.copyOf(line.cell().to()), line.number());
        }
    }
}
