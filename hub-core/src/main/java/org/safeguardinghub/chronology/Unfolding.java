package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.PartOfRecord;
import org.safeguardinghub.chronology.Contents.Visible;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Markings;
import org.safeguardinghub.shared.RecordType;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A record in the making: its parts are taken in their order, each changing what the record says
 * now. What a correction replaces stays with the correction, for whoever may see the one and the
 * other.
 */
final class Unfolding {
    private final Visible record;
    private final Instant at;
    private final Map<Category, ObjectNode> content = new EnumMap<>(Category.class);
    private final Map<String, String> codes = new TreeMap<>();
    private final List<Later> later = new ArrayList<>();
    private final ProtectedNames names;
    private final HashSet<String> handling = new HashSet<>();
    private final HashSet<String> sensitivity = new HashSet<>();
    private @Nullable Instant reviewBy;

    Unfolding(Visible record, Instant at) {
        this.record = record;
        this.at = at;
        this.names = new ProtectedNames(record.released());
    }

    /** What was added, and what stood in its place before, in full. */
    private record Later(AddsToRecord added, Opened opened, Map<Category, ObjectNode> before) {}

    /** An event at its place in the log, with what of its content could be opened. */
    record Opened(
            PartOfRecord part, long position, Instant recordedAt, Map<Category, ObjectNode> clear) {
        String name() {
            return part.getClass().getAnnotation(EventName.class).value();
        }

        /**
         * Whether who sees these categories of the record sees the part, also where its content is
         * erased. A part without content says nothing but codes, which go with anything of it.
         */
        boolean isSeenWith(Set<Category> categories) {
            var held = part.content().categories();
            return held.isEmpty() || held.stream().anyMatch(categories::contains);
        }

        /** The same with nothing but these categories. */
        Opened only(Set<Category> categories) {
            var told = nothing();
            told.putAll(clear);
            told.keySet().retainAll(categories);
            return new Opened(part, position, recordedAt, told);
        }
    }

    /**
     * Whom a part names that is not told is protected in the rest all the same, and its markings
     * are those under which the record may be used now.
     */
    void take(Opened opened) {
        if (isHidden(opened, record.opened())) {
            return;
        }
        names.learn(opened.clear());
        handling.addAll(opened.part().markings().handling());
        sensitivity.addAll(opened.part().markings().sensitivity());
        var shown = record.ruling().shown().keySet();
        if (record.tells(opened.position()) && !isHidden(opened, shown)) {
            unfold(opened.only(shown));
        }
    }

    private boolean isHidden(Opened opened, Set<Category> seen) {
        return opened.part() instanceof AddsToRecord added
                && (!opened.isSeenWith(seen) || isKeptFromReader(added));
    }

    private void unfold(Opened opened) {
        codes.putAll(opened.part().coded());
        if (opened.part().reviewBy() != null) {
            reviewBy = opened.part().reviewBy();
        }
        if (opened.part() instanceof AddsToRecord added) {
            later.add(new Later(added, opened, before(added, opened)));
        } else {
            content.putAll(opened.clear());
        }
    }

    private boolean isKeptFromReader(AddsToRecord added) {
        return isKept(added, record);
    }

    /** Whether this part of the record is for one agency, and that is not the reader. */
    static boolean isKept(AddsToRecord added, Visible record) {
        var only = added.onlyFor();
        var owner = record.envelope().record().owner();
        return only != null
                && !record.readers().stream()
                        .allMatch(
                                one ->
                                        one.equals(only)
                                                || (added.forOwnerToo() && one.equals(owner)));
    }

    private Map<Category, ObjectNode> before(AddsToRecord added, Opened opened) {
        return switch (added.effect()) {
            case CORRECTION, CHANGE -> replace(opened.clear());
            case STEP, DISPUTE, WITHDRAWAL, ERASURE -> nothing();
        };
    }

    /** Made when every part is known: a name that a later one tells is protected in this too. */
    private Part part(Later one) {
        var added = one.added();
        return new Part(
                one.opened().name(),
                one.opened().recordedAt(),
                one.opened().position(),
                added.saidBy(),
                added.effect(),
                added.coded(),
                reduced(one.opened().clear()),
                reduced(one.before()));
    }

    /** The fields said before, where others take their place. */
    private Map<Category, ObjectNode> replace(Map<Category, ObjectNode> corrected) {
        var before = nothing();
        corrected.forEach(
                (category, fields) -> {
                    var now =
                            content.computeIfAbsent(category, c -> fields.objectNode()).deepCopy();
                    var replaced = fields.objectNode();
                    for (var field : fields.properties()) {
                        var old = now.replace(field.getKey(), field.getValue());
                        if (old != null) {
                            replaced.set(field.getKey(), old);
                        }
                    }
                    content.put(category, now);
                    before.put(category, replaced);
                });
        return before;
    }

    Entry entry() {
        if (record.envelope().record().type() == RecordType.CONCERN
                && record.ruling().level(Category.NARR) == Level.FULL) {
            codes.putAll(Prompts.of(content));
        }
        return new Entry(
                record.id(),
                record.envelope(),
                record.ruling(),
                reduced(content),
                Map.copyOf(codes),
                later.stream().map(this::part).toList(),
                new Markings(handling, sensitivity),
                reviewBy != null && reviewBy.isBefore(at));
    }

    private Map<Category, ObjectNode> reduced(Map<Category, ObjectNode> clear) {
        return reduced(clear, record, names, at);
    }

    /** The fields that the ruling on their record lets be seen, without protected names. */
    static Map<Category, ObjectNode> reduced(
            Map<Category, ObjectNode> clear, Visible record, ProtectedNames names, Instant at) {
        var shown = nothing();
        clear.forEach(
                (category, fields) -> {
                    var level = record.ruling().level(category);
                    var from = record.envelope().occurredFrom();
                    var of = Shown.of(category, level, fields, from, at);
                    shown.put(category, names.hidden(of, level));
                });
        return shown;
    }

    private static EnumMap<Category, ObjectNode> nothing() {
        return new EnumMap<>(Category.class);
    }
}
