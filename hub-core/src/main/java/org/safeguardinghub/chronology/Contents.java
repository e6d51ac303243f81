package org.safeguardinghub.chronology;

import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.authority.PartOfRecord;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.chronology.Unfolding.Opened;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.sealing.Sealer.Sought;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.sharing.Ruling;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Opens the content of what a ruling lets be seen, and of nothing else. */
public final class Contents {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FactReader events;
    private final Sealer sealer;

    public Contents(FactReader events, Sealer sealer) {
        this.events = events;
        this.sealer = sealer;
    }

    /**
     * A record that the reader may see, and the ruling that says how much.
     *
     * @param envelope with those of its parts that are told
     * @param released whose protected names the owner released to the reader
     * @param newest the record as it is known now, with parts from which names are learned only
     * @param opened the categories that the reader may see now, at least those that are told
     * @param readers the reader, and the agency whose view it is: what is kept from one of them is
     *     not told
     */
    record Visible(
            RulingId id,
            Envelope envelope,
            Ruling ruling,
            Set<String> released,
            Envelope newest,
            Set<Category> opened,
            Set<AgencyId> readers) {
        static Visible of(RulingId id, Examined one) {
            var newest = Objects.requireNonNull(one.envelope());
            var then = one.then();
            return new Visible(
                    id,
                    then == null ? newest : then.envelope(),
                    one.told(),
                    one.released(),
                    newest,
                    one.ruling().shown().keySet(),
                    then == null
                            ? Set.of(agency(one.ruling()))
                            : Set.copyOf(List.of(agency(one.ruling()), agency(then.ruling()))));
        }

        private static AgencyId agency(Ruling ruling) {
            return ruling.matter().reader().agency();
        }

        /** Where its parts are in the log, the first of them first. */
        Stream<Long> parts() {
            return Stream.concat(Stream.of(newest.position()), newest.later().stream());
        }

        /** Whether what stands there is told, or came only later. */
        boolean tells(long position) {
            return position == envelope.position() || envelope.later().contains(position);
        }
    }

    /** One category of one part, still closed. */
    private record Closed(long position, Category category, Sought sought) {}

    /** All with one question to the store and one to the custodian of the keys. */
    List<Entry> open(List<Visible> visible, Instant at) {
        var stored = stored(visible);
        var clear = clear(visible, stored);
        return visible.stream().map(one -> entry(one, stored, clear, at)).toList();
    }

    /** The same, each part of a record by itself and in the order of the records. */
    List<HeldPart> parts(List<Visible> visible, Instant at) {
        var stored = stored(visible);
        var clear = clear(visible, stored);
        var all = new ArrayList<HeldPart>();
        for (var one : visible) {
            if (!one.ruling().shown().isEmpty()) {
                var record = new HeldParts(one, at);
                one.parts().forEach(position -> record.take(opened(position, stored, clear)));
                all.addAll(record.all());
            }
        }
        return all;
    }

    /** By position, what of each part may be seen and can be opened. */
    private Map<Long, Map<Category, ObjectNode>> clear(
            List<Visible> visible, Map<Long, Appended> stored) {
        var closed = new ArrayList<Closed>();
        for (var one : visible) {
            if (!one.ruling().shown().isEmpty()) {
                one.parts().forEach(position -> closed.addAll(closed(one, at(stored, position))));
            }
        }
        var opened = sealer.open(closed.stream().map(Closed::sought).toList());
        var clear = new HashMap<Long, Map<Category, ObjectNode>>();
        for (var one : closed) {
            var bytes = opened.get(one.sought());
            if (bytes != null) {
                clear.computeIfAbsent(one.position(), p -> new EnumMap<>(Category.class))
                        .put(one.category(), (ObjectNode) JSON.readTree(bytes));
            }
        }
        return clear;
    }

    private static Opened opened(
            long position, Map<Long, Appended> stored, Map<Long, Map<Category, ObjectNode>> clear) {
        var event = at(stored, position);
        return new Opened(
                part(event), position, event.recordedAt(), clear.getOrDefault(position, Map.of()));
    }

    private static Entry entry(
            Visible one,
            Map<Long, Appended> stored,
            Map<Long, Map<Category, ObjectNode>> clear,
            Instant at) {
        if (one.ruling().shown().isEmpty()) {
            return Entry.bare(one.id(), one.envelope(), one.ruling());
        }
        var record = new Unfolding(one, at);
        one.parts().forEach(position -> record.take(opened(position, stored, clear)));
        return record.entry();
    }

    private static List<Closed> closed(Visible one, Appended event) {
        var closed = new ArrayList<Closed>();
        var part = part(event);
        part.content()
                .envelopes()
                .forEach(
                        (category, envelope) -> {
                            if (one.opened().contains(category)) {
                                var sought =
                                        new Sought(
                                                part.partOf(),
                                                nameOf(part),
                                                event.message().getIdentifier(),
                                                category,
                                                envelope);
                                closed.add(new Closed(event.position(), category, sought));
                            }
                        });
        return closed;
    }

    private Map<Long, Appended> stored(List<Visible> visible) {
        var byPosition = new HashMap<Long, Appended>();
        var positions =
                visible.stream()
                        .filter(one -> !one.ruling().shown().isEmpty())
                        .flatMap(Visible::parts)
                        .toList();
        if (!positions.isEmpty()) {
            events.at(positions).forEach(event -> byPosition.put(event.position(), event));
        }
        return byPosition;
    }

    private static Appended at(Map<Long, Appended> stored, long position) {
        return Objects.requireNonNull(stored.get(position));
    }

    private static PartOfRecord part(Appended event) {
        return (PartOfRecord) event.message().getPayload();
    }

    private static String nameOf(PartOfRecord event) {
        return event.getClass().getAnnotation(EventName.class).value();
    }
}
