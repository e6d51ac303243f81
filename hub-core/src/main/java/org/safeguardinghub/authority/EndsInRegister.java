package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.List;

/** An event by which agencies or areas end at an instant to come, and others come after them. */
public interface EndsInRegister {
    /** Under which it can be taken back. */
    RecordId succession();

    List<Ending> endings();

    /** What can end. The names are stored: add, never rename. */
    enum What {
        AGENCY,
        AREA
    }

    /**
     * The end of one of them.
     *
     * @param code of the agency or the area
     * @param at the first instant at which it is no more
     * @param successors codes of those that come after it
     * @param custodian who decides on what an agency leaves behind; null for an area
     */
    record Ending(
            What what,
            String code,
            Instant at,
            List<String> successors,
            @Nullable AgencyId custodian) {
        public static Ending ofArea(String area, Instant at, List<String> successors) {
            return new Ending(What.AREA, area, at, List.copyOf(successors), null);
        }

        public static Ending ofAgency(
                AgencyId agency, Instant at, List<AgencyId> successors, AgencyId custodian) {
            return new Ending(
                    What.AGENCY,
                    agency.text(),
                    at,
                    successors.stream().map(AgencyId::text).toList(),
                    custodian);
        }
    }
}
