package org.safeguardinghub.api.record;

import static org.safeguardinghub.authority.AddsToRecord.Effect.CHANGE;
import static org.safeguardinghub.authority.AddsToRecord.Effect.CORRECTION;
import static org.safeguardinghub.authority.AddsToRecord.Effect.DISPUTE;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.chronology.Entry;
import org.safeguardinghub.chronology.Part;
import org.safeguardinghub.register.FrontDoors;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes entries as the reader gets them. Adds nothing to what the ruling shows. */
@Component
class Entries {
    private final PositionTokens positions;
    private final FrontDoors frontDoors;
    private final Clock clock;

    Entries(PositionTokens positions, FrontDoors frontDoors, Clock clock) {
        this.positions = positions;
        this.frontDoors = frontDoors;
        this.clock = clock;
    }

    List<EntryBody> bodies(AgencyId reader, List<Entry> entries) {
        return entries.stream().map(entry -> body(reader, entry)).toList();
    }

    EntryBody body(AgencyId reader, Entry entry) {
        return entry.ruling().isOnlyHeld()
                ? new EntryBody.HeldBody(
                        true,
                        frontDoors.of(entry.envelope().record().owner(), clock.instant()),
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
                inOrder(entry.content()),
                new TreeMap<>(entry.codes()),
                entry.ruling().alsoHeld() ? Boolean.TRUE : null,
                entry.stale() ? Boolean.TRUE : null,
                entry.rulingId().toString(),
                EntryBody.MarkingsBody.of(entry.markings()),
                parts(
                        reader,
                        entry,
                        part -> part.effect() == CORRECTION || part.effect() == DISPUTE),
                parts(
                        reader,
                        entry,
                        part -> part.effect() != CORRECTION && part.effect() != DISPUTE));
    }

    private List<EntryBody.PartBody> parts(AgencyId reader, Entry entry, Predicate<Part> wanted) {
        return entry.later().stream()
                .filter(wanted)
                .map(
                        part ->
                                new EntryBody.PartBody(
                                        part.event(),
                                        showsHolders(entry) ? part.saidBy() : null,
                                        part.recordedAt(),
                                        positions.seal(reader, part.position()),
                                        new TreeMap<>(part.codes()),
                                        inOrder(part.content()),
                                        part.effect() == CORRECTION || part.effect() == CHANGE
                                                ? inOrder(part.before())
                                                : null))
                .toList();
    }

    private static @Nullable AgencyId owner(Entry entry) {
        return showsHolders(entry) ? entry.envelope().record().owner() : null;
    }

    /** Who holds a record, or said something of it, is META content. */
    private static boolean showsHolders(Entry entry) {
        return entry.ruling().level(Category.META).compareTo(Level.SUMMARY) >= 0;
    }

    private static EnumMap<Category, ObjectNode> inOrder(Map<Category, ObjectNode> content) {
        var ordered = new EnumMap<Category, ObjectNode>(Category.class);
        ordered.putAll(content);
        return ordered;
    }
}
