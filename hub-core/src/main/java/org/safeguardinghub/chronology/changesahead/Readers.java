package org.safeguardinghub.chronology.changesahead;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.AgreementRow;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.AgreementVersion;
import org.safeguardinghub.sharing.Fact.PolicyVersion;
import org.safeguardinghub.sharing.Party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Agencies for which what is ahead can change something, and which are the same to every fact that
 * names none of them: of one kind, in the same areas.
 *
 * @param purposes those of the rows, or of the changed cells, that speak of them
 */
record Readers(List<AgencyId> agencies, Set<Purpose> purposes) {
    Readers {
        agencies = List.copyOf(agencies);
        purposes = Set.copyOf(purposes);
    }

    /** All of them, each in one group. */
    static List<Readers> of(AgencyId owner, Standing standing, Ahead ahead) {
        Function<AgencyRow, Set<Purpose>> purposes =
                switch (ahead) {
                    case Ahead.Agreement(var version) -> ofRows(rows(owner, standing, version));
                    case Ahead.NextPolicy(var version) -> ofCells(standing.policy(), version);
                };
        var alone = named(standing, ahead);
        // its own records it reads by other rules than anybody else
        alone.add(owner);
        var groups = new LinkedHashMap<Kin, List<AgencyId>>();
        for (var agency : standing.agencies().stream().sorted().toList()) {
            var known = standing.row(agency);
            // whoever is unknown or suspended sees nothing before and nothing after
            if (known == null || standing.isSuspended(agency)) {
                continue;
            }
            var said = purposes.apply(known);
            if (said.isEmpty()) {
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

    private static Function<AgencyRow, Set<Purpose>> ofRows(List<AgreementRow> rows) {
        return reader -> {
            var purposes = EnumSet.noneOf(Purpose.class);
            rows.stream()
                    .filter(row -> row.receiver().includes(reader.agency(), reader))
                    .forEach(row -> purposes.add(row.purpose()));
            return purposes;
        };
    }

    /** Those of which a cell for the reader's kind changes; all while no policy is certain. */
    private static Function<AgencyRow, Set<Purpose>> ofCells(
            @Nullable PolicyVersion now, PolicyVersion ahead) {
        return reader -> {
            var purposes = EnumSet.allOf(Purpose.class);
            if (now != null) {
                purposes.removeIf(purpose -> isSame(now, ahead, purpose, reader.kind()));
            }
            return purposes;
        };
    }

    private static boolean isSame(
            PolicyVersion now, PolicyVersion ahead, Purpose purpose, AgencyKind kind) {
        return Arrays.stream(Category.values())
                .allMatch(
                        category ->
                                now.cells().level(purpose, kind, category)
                                        == ahead.cells().level(purpose, kind, category));
    }

    /** Whom some agreement names by id. */
    private static Set<AgencyId> named(Standing standing, Ahead ahead) {
        var named = new HashSet<AgencyId>();
        var agreements = new ArrayList<>(standing.agreements());
        if (ahead instanceof Ahead.Agreement(var version)) {
            agreements.add(version);
        }
        agreements.stream()
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
