package org.safeguardinghub.register;

import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.DeskSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which desk of an agency takes what: the one that its partnership set for the work, or the one
 * with which it was registered.
 */
public final class Desks {
    /** By what names everything is stored that is said of an agency's desks. */
    public static final Set<String> EVENTS =
            Set.of("register.agency-registered", "register.desk-set");

    private final List<?> said;

    /** {@code said}: {@link #EVENTS} of one agency, in the order of the log. */
    public Desks(List<?> said) {
        this.said = List.copyOf(said);
    }

    /** None where the agency is not in the register. */
    public Optional<Desk> takes(DeskWork work, Instant at) {
        return SetLocally.inForce(set(work), at)
                .map(DeskSet::desk)
                .or(() -> registered().map(AgencyRegistered::desk));
    }

    /**
     * The partnership that sets an agency's desks: of several areas the first by code, as it is for
     * what the agency owes. None of an agency that serves no area.
     */
    public Optional<String> area() {
        return registered().flatMap(agency -> agency.areas().stream().sorted().findFirst());
    }

    private List<DeskSet> set(DeskWork work) {
        return said.stream()
                .filter(DeskSet.class::isInstance)
                .map(DeskSet.class::cast)
                .filter(desk -> desk.work() == work)
                .toList();
    }

    private Optional<AgencyRegistered> registered() {
        return said.stream()
                .filter(AgencyRegistered.class::isInstance)
                .map(AgencyRegistered.class::cast)
                .reduce((earlier, later) -> later);
    }
}
