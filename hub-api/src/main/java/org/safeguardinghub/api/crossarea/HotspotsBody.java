package org.safeguardinghub.api.crossarea;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.crossarea.Hotspot;
import org.safeguardinghub.crossarea.Week;

import java.util.List;

/**
 * In which districts many concerns of one week have arisen. Source: interfaces, section 3.
 *
 * @param week in UK time, in which the hub was told of the concerns
 * @param items districts of which agencies of your areas tell five or more; where there are fewer,
 *     nothing is said, and there are no totals
 * @param ended those of these areas that have ended, and what came after them
 * @param note how the numbers are to be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HotspotsBody(
        String week, List<HotspotItem> items, @Nullable List<EndedArea> ended, String note) {
    static HotspotsBody of(Week week, List<Hotspot> hotspots, @Nullable List<EndedArea> ended) {
        return new HotspotsBody(
                week.toString(),
                hotspots.stream().map(HotspotItem::of).toList(),
                ended,
                FlowsBody.NOT_PREVALENCE);
    }

    /**
     * Concerns that name a place of this district.
     *
     * @param district the outward part of the place's postcode
     * @param areas codes of the areas that the agencies serve which tell of them; other areas than
     *     yours stand beside yours where they tell five or more of the same district
     * @param atLeast five or a multiple of it; there are up to four more
     */
    record HotspotItem(String district, List<String> areas, int atLeast) {
        private static HotspotItem of(Hotspot one) {
            return new HotspotItem(
                    one.spot().district(), List.copyOf(one.spot().areas()), one.atLeast());
        }
    }
}
