package org.safeguardinghub.api.crossarea;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.crossarea.Line;

import java.util.List;

/**
 * How many referrals wait that should have been answered. Source: interfaces, section 3.
 *
 * @param items those that an agency of one of your areas sent or has not answered; where there are
 *     fewer than five, nothing is said, and there are no totals
 * @param ended those of these areas that have ended, and what came after them
 * @param note how the numbers are to be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitingBody(List<WaitingItem> items, @Nullable List<EndedArea> ended, String note) {
    static WaitingBody of(List<Line> lines, @Nullable List<EndedArea> ended) {
        return new WaitingBody(
                lines.stream().map(WaitingItem::of).toList(), ended, FlowsBody.NOT_PREVALENCE);
    }

    /**
     * Referrals between agencies of these areas.
     *
     * @param from codes of the areas that whoever sent them serves
     * @param to codes of the areas that whoever owes the answer serves; the same ones where they
     *     wait where they came from
     * @param number five or more
     */
    record WaitingItem(List<String> from, List<String> to, int number) {
        private static WaitingItem of(Line line) {
            return new WaitingItem(
                    List.copyOf(line.cell().from()), List.copyOf(line.cell().to()), line.number());
        }
    }
}
