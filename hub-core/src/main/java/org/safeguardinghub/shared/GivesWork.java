package org.safeguardinghub.shared;

import java.util.Collection;
import java.util.List;

/** A command that gives agencies something to do or to hold, or holds in areas, from now on. */
public interface GivesWork {
    /** Whom it means, and where. */
    List<Named> given();

    /** One of them, and where the request names it, as a JSON pointer. */
    sealed interface Named {
        String pointer();

        record ToAgency(String pointer, AgencyId agency) implements Named {}

        record InArea(String pointer, String area) implements Named {}

        static Named agency(String pointer, AgencyId agency) {
            return new ToAgency(pointer, agency);
        }

        static Named area(String pointer, String area) {
            return new InArea(pointer, area);
        }

        /** Each of several, in no order. */
        static List<Named> agencies(String pointer, Collection<AgencyId> agencies) {
            return agencies.stream().map(agency -> agency(pointer, agency)).toList();
        }
    }
}
