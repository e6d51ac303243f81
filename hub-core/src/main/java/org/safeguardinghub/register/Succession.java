package org.safeguardinghub.register;

import org.safeguardinghub.authority.EndsInRegister.Ending;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one decision of government ends, and what comes after it. Source: codes, section 5 (the code
 * of a boundary ends with the boundary).
 *
 * @param from the first day on which what ends is no more
 * @param approvedBy the body that decided it
 * @param instrument by which it did, for example a structural changes order
 * @param source where that can be read
 */
public record Succession(
        LocalDate from,
        List<AreaEnd> areas,
        List<AgencyEnd> agencies,
        String approvedBy,
        String instrument,
        String source) {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    public Succession {
        areas = List.copyOf(areas);
        agencies = List.copyOf(agencies);
    }

    /** An area, and those that lie where it was. */
    public record AreaEnd(String area, List<String> successors) {
        public AreaEnd {
            successors = List.copyOf(successors);
        }
    }

    /**
     * An agency, and those that do its work from then on.
     *
     * @param custodian the one of them that decides on what the agency leaves behind
     */
    public record AgencyEnd(AgencyId agency, List<AgencyId> successors, AgencyId custodian) {
        public AgencyEnd {
            successors = List.copyOf(successors);
        }
    }

    /** The first instant of that day in the United Kingdom. */
    public Instant begins() {
        return from.atStartOfDay(UK).toInstant();
    }

    /** Whatever it speaks of: what ends, and what comes after. */
    public Set<String> tags() {
        var tags = new HashSet<String>();
        ends().forEach(
                        end -> {
                            tags.add(end.tag());
                            tags.addAll(end.successors());
                        });
        return tags;
    }

    /**
     * One end, of whichever kind, by tags.
     *
     * @param pointer where it stands in the succession
     */
    public record End(String pointer, String tag, List<String> successors) {}

    /** All that ends, the areas first. */
    public List<End> ends() {
        var ends = new ArrayList<End>();
        for (int i = 0; i < areas.size(); i++) {
            var one = areas.get(i);
            ends.add(
                    new End(
                            "/areas/" + i,
                            tagOf(one.area()),
                            one.successors().stream().map(Succession::tagOf).toList()));
        }
        for (int i = 0; i < agencies.size(); i++) {
            var one = agencies.get(i);
            ends.add(
                    new End(
                            "/agencies/" + i,
                            Tags.of(one.agency()),
                            one.successors().stream().map(Tags::of).toList()));
        }
        return ends;
    }

    List<Ending> endings() {
        return Stream.concat(
                        areas.stream()
                                .map(one -> Ending.ofArea(one.area(), begins(), one.successors())),
                        agencies.stream()
                                .map(
                                        one ->
                                                Ending.ofAgency(
                                                        one.agency(),
                                                        begins(),
                                                        one.successors(),
                                                        one.custodian())))
                .toList();
    }

    /** What stands under an area in the log is found under this. */
    public static String tagOf(String area) {
        return "area:" + area;
    }
}
