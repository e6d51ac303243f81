package org.safeguardinghub.chronology.agreementpreview;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.AgreementRow;
import org.safeguardinghub.sharing.Fact.AgreementVersion;
import org.safeguardinghub.sharing.Party;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Agencies for which an agreement can change something, and which are the same to every fact that
 * names none of them: of one kind, in the same areas.
 *
 * @param purposes those of the rows that speak of them
 */
record Readers(List<AgencyId> agencies, Set<Purpose> purposes) {
    Readers {
        agencies = List.copyOf(agencies);
        purposes = Set.copyOf(purposes);
    }

    /** All of them, each in one group. */
    static List<Readers> of(AgencyId owner, Standing standing, AgreementVersion ahead) {
        var rows = rows(owner, standing, ahead);
        var alone = named(standing, ahead);
        // its own records it reads by other rules than anybody else
        alone.add(owner);
        var groups = new LinkedHashMap<Kin, List<AgencyId>>();
        for (var agency : standing.agencies().stream().sorted().toList()) {
            var known = standing.row(agency);
            var said = purposes(agency, standing, rows);
            // whoever is unknown or suspended sees nothing before and nothing after
            if (known == null || said.isEmpty() || standing.isSuspended(agency)) {
                continue;
            }
            var kin =
                    new Kin(
                            alone.contains(agency) ? agency : null,
                            known.kind(),
                            known.areas(),
                            said);
            groups.computeIfAbsent(kin, _ -> new ArrayList<>()).add(agency);
        }
        return groups.entrySet().stream()
                .map(group -> new Readers(group.getValue(), group.getKey().purposes()))
                .toList();
    }

    /** What makes agencies alike; nobody is like one that an agreement names. */
    private record Kin(
            @Nullable AgencyId named, AgencyKind kind, Set<String> areas, Set<Purpose> purposes) {}

    /** What the owner gives by this version, or gave by one that it would replace. */
    private static List<AgreementRow> rows(
            AgencyId owner, Standing standing, AgreementVersion ahead) {
        var replaced = standing.agreements().stream().filter(ahead::replaces);
        return Stream.concat(Stream.of(ahead), replaced)
                .flatMap(version -> version.rows().stream())
                .filter(row -> row.giver().includes(owner, standing.row(owner)))
                .toList();
    }

    private static Set<Purpose> purposes(
            AgencyId agency, Standing standing, List<AgreementRow> rows) {
        var purposes = EnumSet.noneOf(Purpose.class);
        rows.stream()
                .filter(row -> row.receiver().includes(agency, standing.row(agency)))
                .forEach(row -> purposes.add(row.purpose()));
        return purposes;
    }

    /** Whom some agreement names by id. */
    private static Set<AgencyId> named(Standing standing, AgreementVersion ahead) {
        var named = new HashSet<AgencyId>();
        Stream.concat(Stream.of(ahead), standing.agreements().stream())
                .flatMap(version -> version.rows().stream())
                .map(AgreementRow::receiver)
                .forEach(
                        party -> {
                            if (party instanceof Party.One(var agency)) {
                                named.add(agency);
                            }
                        });
        return named;
    }
}
