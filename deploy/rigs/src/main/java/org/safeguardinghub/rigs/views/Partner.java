package org.safeguardinghub.rigs.views;

import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;
import org.safeguardinghub.register.reference.ReferenceEvents;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An invented agency that serves a real area. */
public record Partner(AgencyId id, AgencyKind kind, String area) {
    /** Of each kind there is one in each area. */
    static final List<AgencyKind> KINDS =
            List.of(
                    AgencyKind.LA_CSC,
                    AgencyKind.SCHOOL,
                    AgencyKind.NHS_GP,
                    AgencyKind.POLICE,
                    AgencyKind.NHS_COMMUNITY,
                    AgencyKind.NHS_ACUTE,
                    AgencyKind.LA_EARLY_HELP,
                    AgencyKind.YOUTH_JUSTICE,
                    AgencyKind.HOUSING,
                    AgencyKind.VOLUNTARY);

    private static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");

    /** So many, area by area, in areas from all over the country. */
    static List<Partner> all(int count) {
        List<String> areas =
                ReferenceEvents.all(SINCE).stream()
                        .map(ReferenceEvents.Beginning::event)
                        .filter(AreaRegistered.class::isInstance)
                        .map(AreaRegistered.class::cast)
                        .filter(AreaRegistered::childrensServices)
                        .map(AreaRegistered::area)
                        .toList();
        int served = count / KINDS.size();
        List<Partner> all = new ArrayList<>();
        for (int i = 0; i < served; i++) {
            String area = areas.get(i * areas.size() / served);
            for (AgencyKind kind : KINDS) {
                String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
                String name = word + "-" + area.toLowerCase(Locale.ROOT);
                all.add(new Partner(new AgencyId(name), kind, area));
            }
        }
        return all;
    }

    AgencyRegistered registered() {
        return new AgencyRegistered(
                id,
                "Invented " + kind,
                kind,
                Set.of(area),
                new Desk("Front door", null, null),
                Set.of(),
                SINCE);
    }
}
