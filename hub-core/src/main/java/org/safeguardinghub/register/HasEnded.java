package org.safeguardinghub.register;

import org.safeguardinghub.authority.Endings.Ended;
import org.safeguardinghub.authority.EndsInRegister.What;
import org.safeguardinghub.shared.Refusal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Nothing new is given to who has ended; nor is it passed on, as whoever receives is whom the
 * sender chose.
 *
 * @param pointer where the command names it
 * @param name the code of the agency or area
 * @param on the first day on which it was no more
 * @param successors whom the sender can name in its place
 */
public record HasEnded(
        String pointer, What what, String name, LocalDate on, List<String> successors)
        implements Refusal.Worded {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    public static HasEnded of(String pointer, Ended ended) {
        return new HasEnded(
                pointer,
                ended.code().what(),
                ended.code().text(),
                LocalDate.ofInstant(ended.at(), UK),
                ended.successors());
    }

    @Override
    public Words words() {
        return new Words(
                Kind.INVALID,
                what == What.AGENCY ? "agency.ended" : "area.ended",
                pointer,
                detail());
    }

    @Override
    public String detail() {
        return "`%s` ended on %s; name a successor: %s"
                .formatted(
                        name,
                        on,
                        successors.stream()
                                .map("`%s`"::formatted)
                                .collect(Collectors.joining(", ")));
    }
}
