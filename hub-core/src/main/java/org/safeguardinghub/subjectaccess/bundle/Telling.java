package org.safeguardinghub.subjectaccess.bundle;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.Exemption;
import org.safeguardinghub.subjectaccess.Grounds;
import org.safeguardinghub.subjectaccess.Mark;
import org.safeguardinghub.subjectaccess.Mark.Give;
import org.safeguardinghub.subjectaccess.Mark.GiveInPart;
import org.safeguardinghub.subjectaccess.Mark.Withhold;

import tools.jackson.databind.node.ObjectNode;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of the items is told, by their marks.
 *
 * <p>INVARIANT: what is withheld silently changes nothing: the entries are the same as if it were
 * not held. So nothing is told of a record whose beginning is withheld silently, also where that
 * cannot be read now, and of a disclosure only where something that it disclosed is told.
 */
public final class Telling {
    private final Map<Integer, Mark> marks;
    private final Set<RecordId> untold;

    private Telling(List<Piece> pieces, Map<Integer, Mark> marks, Set<RecordId> hidden) {
        this.marks = marks;
        this.untold = untold(pieces, marks);
        this.untold.addAll(hidden);
    }

    /**
     * In the order of the pieces, by the numbers of their items; what has no entry is untold.
     *
     * @param hidden records that begin with what cannot be read now and was not given as a whole
     */
    public static SequencedMap<Integer, Told> of(
            List<Piece> pieces, Map<Integer, Mark> marks, Set<RecordId> hidden) {
        var telling = new Telling(pieces, marks, hidden);
        var parts = new LinkedHashMap<Integer, Told>();
        var records = new HashSet<RecordId>();
        for (var piece : pieces) {
            if (piece instanceof Piece.Held held) {
                telling.told(held)
                        .ifPresent(
                                told -> {
                                    parts.put(held.number(), told);
                                    records.add(held.record());
                                });
            }
        }
        var all = new LinkedHashMap<Integer, Told>();
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Held held ->
                        Optional.ofNullable(parts.get(held.number()))
                                .ifPresent(told -> all.put(held.number(), told));
                case Piece.Disclosed disclosed ->
                        telling.told(disclosed, records)
                                .ifPresent(told -> all.put(disclosed.number(), told));
            }
        }
        return all;
    }

    /** Records that begin with what is not told of. */
    private static Set<RecordId> untold(List<Piece> pieces, Map<Integer, Mark> marks) {
        Set<RecordId> untold = new HashSet<>();
        for (var piece : pieces) {
            if (piece instanceof Piece.Held held
                    && held.beginning()
                    && told(held, marks.get(held.number())).isEmpty()) {
                untold.add(held.record());
            }
        }
        return untold;
    }

    private Optional<Told> told(Piece.Held held) {
        return untold.contains(held.record())
                ? Optional.empty()
                : told(held, marks.get(held.number()));
    }

    /** What nobody has marked is told to nobody. */
    private static Optional<Told> told(Piece.Held held, @Nullable Mark mark) {
        return switch (mark) {
            case null -> Optional.empty();
            case Give _ -> Optional.of(given(held, held.content(), new TreeSet<>()));
            case GiveInPart part -> inPart(held, part);
            case Withhold(var grounds) -> withheld(grounds);
        };
    }

    private Optional<Told> told(Piece.Disclosed disclosed, Set<RecordId> records) {
        if (disclosed.records().stream().noneMatch(records::contains)) {
            return Optional.empty();
        }
        return switch (marks.get(disclosed.number())) {
            case null -> Optional.empty();
            // it has no categories of which one could be left out
            case GiveInPart _ -> Optional.empty();
            case Give _ ->
                    Optional.of(
                            new Told.Disclosed(
                                    disclosed.at(),
                                    disclosed.shared(),
                                    disclosed.agencies(),
                                    disclosed.purposes()));
            case Withhold(var grounds) -> withheld(grounds);
        };
    }

    /** Where every category is left out, nothing of it is given. */
    private static Optional<Told> inPart(Piece.Held held, GiveInPart part) {
        var left = new EnumMap<Category, ObjectNode>(Category.class);
        left.putAll(held.content());
        var because = new TreeSet<Exemption>();
        for (var redaction : part.redacted()) {
            var there = left.remove(redaction.category()) != null;
            if (there && !redaction.grounds().isSilent()) {
                because.add(redaction.grounds().exemption());
            }
        }
        if (left.isEmpty() && !held.content().isEmpty()) {
            return because.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Told.Withheld(because.first()));
        }
        return Optional.of(given(held, left, because));
    }

    private static Optional<Told> withheld(Grounds grounds) {
        return grounds.isSilent()
                ? Optional.empty()
                : Optional.of(new Told.Withheld(grounds.exemption()));
    }

    private static Told given(
            Piece.Held held, Map<Category, ObjectNode> content, SortedSet<Exemption> partly) {
        return new Told.Given(
                held.type(),
                held.event(),
                held.happenedAt(),
                held.recordedAt(),
                held.codes(),
                content,
                partly);
    }
}
