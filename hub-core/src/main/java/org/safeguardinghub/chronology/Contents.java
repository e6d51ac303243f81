package org.safeguardinghub.chronology;

import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.sharing.Ruling;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens the content of what a ruling lets be seen, and of nothing else. */
public final class Contents {
    private final FactReader events;
    private final Sealer sealer;

    public Contents(FactReader events, Sealer sealer) {
        this.events = events;
        this.sealer = sealer;
    }

    /** A record that the reader may see, and the ruling that says how much. */
    record Visible(RulingId id, Envelope envelope, Ruling ruling) {}

    List<Entry> open(List<Visible> visible, Instant at) {
        var sought = new ArrayList<Sealer.Sought>();
        var withContent = visible.stream().filter(v -> !v.ruling().shown().isEmpty()).toList();
        var stored = stored(withContent);
        for (var one : withContent) {
            var event = java.util.Objects.requireNonNull(stored.get(one.envelope().position()));
            event.content()
                    .envelopes()
                    .forEach(
                            (category, envelope) -> {
                                if (one.ruling().shown().containsKey(category)) {
                                    sought.add(
                                            new Sealer.Sought(
                                                    one.envelope().record().id(),
                                                    nameOf(event),
                                                    category,
                                                    envelope));
                                }
                            });
        }
        var opened = sealer.open(sought);
        return visible.stream()
                .map(
                        one ->
                                new Entry(
                                        one.id(),
                                        one.envelope(),
                                        one.ruling(),
                                        show(one, opened, at)))
                .toList();
    }

    private Map<Long, IntroducesRecord> stored(List<Visible> visible) {
        var byPosition = new HashMap<Long, IntroducesRecord>();
        if (!visible.isEmpty()) {
            events.at(visible.stream().map(v -> v.envelope().position()).toList())
                    .forEach(
                            stored ->
                                    byPosition.put(
                                            stored.position(),
                                            (IntroducesRecord) stored.message().getPayload()));
        }
        return byPosition;
    }

    private static String nameOf(IntroducesRecord event) {
        return event.getClass().getAnnotation(EventName.class).value();
    }

    private static Map<Category, ObjectNode> show(
            Visible one, Map<RecordId, Map<Category, byte[]>> opened, Instant at) {
        var shown = new EnumMap<Category, ObjectNode>(Category.class);
        opened.getOrDefault(one.envelope().record().id(), Map.of())
                .forEach(
                        (category, clear) ->
                                shown.put(
                                        category,
                                        Shown.of(
                                                category,
                                                one.ruling().level(category),
                                                clear,
                                                at)));
        return shown;
    }
}
