package org.safeguardinghub.api.record;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.chronology.Entry;
import org.safeguardinghub.register.FrontDoors;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;

/** Writes entries as the reader gets them. Adds nothing to what the ruling shows. */
@Component
class Entries {
    private final PositionTokens positions;
    private final FrontDoors frontDoors;

    Entries(PositionTokens positions, FrontDoors frontDoors) {
        this.positions = positions;
        this.frontDoors = frontDoors;
    }

    /** In their order; entries that only say that something is held collapse by desk. */
    List<EntryBody> bodies(AgencyId reader, List<Entry> entries) {
        var bodies = new ArrayList<EntryBody>();
        var desks = new HashSet<Object>();
        for (var entry : entries) {
            var body = body(reader, entry);
            if (!(body instanceof EntryBody.HeldBody held) || desks.add(held.contactDesk())) {
                bodies.add(body);
            }
        }
        return bodies;
    }

    EntryBody body(AgencyId reader, Entry entry) {
        return entry.ruling().isOnlyHeld()
                ? new EntryBody.HeldBody(
                        true,
                        frontDoors.of(entry.envelope().record().owner()),
                        entry.rulingId().toString())
                : record(reader, entry);
    }

    private EntryBody.RecordBody record(AgencyId reader, Entry entry) {
        var envelope = entry.envelope();
        var record = envelope.record();
        boolean moment =
                envelope.occurredFrom() != null
                        && envelope.occurredFrom().equals(envelope.occurredTo());
        return new EntryBody.RecordBody(
                record.id(),
                record.type(),
                owner(entry),
                record.subjects().stream().sorted(Comparator.comparing(SubjectId::text)).toList(),
                moment ? envelope.occurredFrom() : null,
                moment ? null : envelope.occurredFrom(),
                moment ? null : envelope.occurredTo(),
                envelope.recordedAt(),
                positions.seal(reader, envelope.position()),
                entry.ruling().shown(),
                content(entry),
                entry.ruling().alsoHeld() ? Boolean.TRUE : null,
                entry.rulingId().toString(),
                EntryBody.MarkingsBody.NONE,
                List.of());
    }

    /** Who holds a record is META content. */
    private static @Nullable AgencyId owner(Entry entry) {
        return entry.ruling().level(Category.META).compareTo(Level.SUMMARY) >= 0
                ? entry.envelope().record().owner()
                : null;
    }

    private static EnumMap<Category, ObjectNode> content(Entry entry) {
        var content = new EnumMap<Category, ObjectNode>(Category.class);
        content.putAll(entry.content());
        return content;
    }
}
