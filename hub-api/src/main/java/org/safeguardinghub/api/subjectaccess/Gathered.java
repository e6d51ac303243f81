package org.safeguardinghub.api.subjectaccess;

import org.safeguardinghub.audit.Disclosure;
import org.safeguardinghub.chronology.HeldPart;
import org.safeguardinghub.chronology.Holding;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.HeldItem;
import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.bundle.Piece;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an agency holds of a person now, and to whom of it something was disclosed. */
final class Gathered {
    private final AgencyId agency;
    private final Holding holding;
    private final List<Disclosure> disclosures;
    private final Map<Long, HeldPart> beginnings = new HashMap<>();
    private final Map<Long, HeldPart> additions = new HashMap<>();
    private final Map<Long, Disclosure> disclosed = new HashMap<>();
    private final Set<RecordId> erased = new HashSet<>();

    /**
     * @param disclosures to others, of the records held, the oldest first
     */
    Gathered(AgencyId agency, Holding holding, List<Disclosure> disclosures) {
        this.agency = agency;
        this.holding = holding;
        this.disclosures = List.copyOf(disclosures);
        for (var part : holding.parts()) {
            (part.isBeginning() ? beginnings : additions).put(part.position(), part);
            if (part.codes().containsKey(RecordErased.CODE)) {
                erased.add(part.envelope().record().id());
            }
        }
        disclosures.forEach(one -> disclosed.put(one.position(), one));
    }

    AgencyId agency() {
        return agency;
    }

    Holding holding() {
        return holding;
    }

    private record Timed(Instant at, HeldItem item) {}

    /** Everything, in its order in time. */
    List<HeldItem> items() {
        var all = new ArrayList<Timed>();
        for (var part : holding.parts()) {
            var record = part.envelope().record().id();
            all.add(
                    new Timed(
                            part.happenedAt(),
                            new HeldItem(kind(part), part.position(), record, part.saidBy())));
        }
        for (var one : disclosures) {
            all.add(
                    new Timed(
                            at(one),
                            new HeldItem(Item.Kind.DISCLOSURE, one.position(), null, agency)));
        }
        all.sort(
                Comparator.comparing(Timed::at)
                        .thenComparingLong(one -> one.item().position())
                        .thenComparing(one -> one.item().kind()));
        return all.stream().map(Timed::item).toList();
    }

    private static Item.Kind kind(HeldPart part) {
        return part.isBeginning() ? Item.Kind.BEGINNING : Item.Kind.ADDITION;
    }

    Optional<HeldPart> part(Item item) {
        var part =
                switch (item.kind()) {
                    case BEGINNING -> beginnings.get(item.position());
                    case ADDITION -> additions.get(item.position());
                    case DISCLOSURE -> null;
                };
        return Optional.ofNullable(part)
                .filter(one -> one.envelope().record().id().equals(item.record()));
    }

    /** Whether the keys of its record were destroyed: nobody can read it any more. */
    boolean isErased(Item item) {
        return item.record() != null && erased.contains(item.record());
    }

    /** The items that are still there, in their order, as they can be read now. */
    List<Piece> pieces(List<Item> items) {
        var pieces = new ArrayList<Piece>();
        for (var item : items) {
            part(item).map(part -> piece(item, part)).ifPresent(pieces::add);
            if (item.kind() == Item.Kind.DISCLOSURE) {
                var one = disclosed.get(item.position());
                if (one != null) {
                    pieces.add(piece(item, one));
                }
            }
        }
        return pieces;
    }

    private static Piece piece(Item item, HeldPart part) {
        var record = part.envelope().record();
        return new Piece.Held(
                item.number(),
                record.id(),
                record.type(),
                part.isBeginning(),
                part.event(),
                part.happenedAt(),
                part.recordedAt(),
                part.codes(),
                part.content());
    }

    private Piece piece(Item item, Disclosure disclosure) {
        return switch (disclosure) {
            case Disclosure.Looked looked ->
                    new Piece.Disclosed(
                            item.number(),
                            ids(looked.shown()),
                            looked.at(),
                            false,
                            List.of(looked.agency()),
                            looked.purpose() == null ? List.of() : List.of(looked.purpose()));
            case Disclosure.Received received ->
                    new Piece.Disclosed(
                            item.number(),
                            received.person() ? records() : ids(received.records()),
                            received.at(),
                            true,
                            List.copyOf(received.agencies()),
                            List.copyOf(received.purposes()));
        };
    }

    private static Set<RecordId> ids(Set<UUID> records) {
        return records.stream().map(RecordId::new).collect(Collectors.toUnmodifiableSet());
    }

    private Set<RecordId> records() {
        return holding.parts().stream()
                .map(part -> part.envelope().record().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Instant at(Disclosure disclosure) {
        return switch (disclosure) {
            case Disclosure.Looked looked -> looked.at();
            case Disclosure.Received received -> received.at();
        };
    }
}
