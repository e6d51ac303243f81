package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.chronology.Finding;
import org.safeguardinghub.crossarea.LinkedHolders.Link;
import org.safeguardinghub.crossarea.NamedThings.Naming;
import org.safeguardinghub.register.Thresholds;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an agency's pseudonym stands for: a thing or a person on the agency's own lists, as they are
 * in this moment. Pseudonyms cannot be turned back, so those of all that may be there are made and
 * compared; only what is meant is ruled on.
 */
public final class BehindPseudonym implements Finding<Optional<ToOpen>> {
    private static final int STEP = 500;

    /** Where it is known is asked, and not how many records there are. */
    private static final SmallNumbers NOT_COUNTED =
            new SmallNumbers(Thresholds.USUAL, Instant.EPOCH);

    private final AgencyId asker;
    private final Pseudonyms pseudonyms;
    private final UUID pseudonym;

    public BehindPseudonym(AgencyId asker, Pseudonyms pseudonyms, UUID pseudonym) {
        this.asker = asker;
        this.pseudonyms = pseudonyms;
        this.pseudonym = pseudonym;
    }

    @Override
    public Optional<ToOpen> from(Snapshot snapshot, Instant at, Visible visible) {
        var areas = ServedAreas.in(snapshot, at);
        var mine = areas.of(asker);
        return thing(snapshot, at, areas, mine, visible)
                .or(() -> person(snapshot, at, areas, mine, visible));
    }

    private Optional<ToOpen> thing(
            Snapshot snapshot, Instant at, Areas areas, Set<String> mine, Finding.Visible visible) {
        long floor = NamedThings.floor(snapshot, Window.from(at));
        long from = Long.MAX_VALUE;
        List<Naming> step;
        do {
            step = NamedThings.older(snapshot, at, mine, floor, from, STEP);
            for (var naming : step) {
                if (pseudonyms.of(asker, naming.kind(), naming.digest()).equals(pseudonym)) {
                    var namings = NamedThings.naming(snapshot, List.of(naming.digest()), floor);
                    return Optional.ofNullable(
                                    NamedIn.of(namings, snapshot, visible).get(naming.digest()))
                            .filter(
                                    thing ->
                                            KnownIn.areAcross(
                                                    thing.known(areas, NOT_COUNTED), mine))
                            .map(thing -> toOpen(thing.kind(), thing.records()));
                }
            }
            from = step.isEmpty() ? from : step.getLast().place();
        } while (step.size() == STEP);
        return Optional.empty();
    }

    private Optional<ToOpen> person(
            Snapshot snapshot, Instant at, Areas areas, Set<String> mine, Finding.Visible visible) {
        long from = Long.MAX_VALUE;
        List<Link> step;
        do {
            step = LinkedHolders.older(snapshot, at, mine, from, STEP);
            var meant =
                    snapshot.persons(ends(step)).stream()
                            .filter(one -> pseudonyms.of(asker, one).equals(pseudonym))
                            .findFirst();
            if (meant.isPresent()) {
                return person(meant.get(), snapshot, visible)
                        .filter(one -> one.eldest().equals(meant.get()))
                        .filter(one -> one.place(areas, mine).isPresent())
                        .filter(one -> KnownIn.areAcross(one.known(areas, NOT_COUNTED), mine))
                        .map(one -> toOpen(ThingKind.PERSON, one.records()));
            }
            from = step.isEmpty() ? from : step.getLast().position();
        } while (step.size() == STEP);
        return Optional.empty();
    }

    private static Optional<Person> person(
            SubjectId meant, Snapshot snapshot, Finding.Visible visible) {
        var subjects = snapshot.persons(List.of(meant));
        var joined =
                Person.joined(
                        LinkedHolders.between(snapshot, subjects),
                        visible.of(snapshot.recordsAbout(subjects)));
        return Optional.ofNullable(joined.get(meant));
    }

    private static Set<SubjectId> ends(Collection<Link> links) {
        var ends = new HashSet<SubjectId>();
        for (var link : links) {
            ends.add(link.one());
            ends.add(link.other());
        }
        return ends;
    }

    private static ToOpen toOpen(ThingKind kind, Collection<Envelope> records) {
        return new ToOpen(
                kind, records.stream().map(e -> e.record().id()).collect(Collectors.toSet()));
    }
}
