package org.safeguardinghub.subjectaccess.bundle;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.subjectaccess.Exemption;
import org.safeguardinghub.subjectaccess.Grounds;
import org.safeguardinghub.subjectaccess.Mark;
import org.safeguardinghub.subjectaccess.Mark.Redaction;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/**
 * What some agency holds of somebody, with marks on most of it, drawn by lot.
 *
 * @param hidden records whose beginning cannot be read
 */
record Lot(List<Piece> pieces, Map<Integer, Mark> marks, Set<RecordId> hidden) {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    static Lot drawn(Random random) {
        var records = new ArrayList<RecordId>();
        var pieces = new ArrayList<Piece>();
        var marks = new HashMap<Integer, Mark>();
        int all = 1 + random.nextInt(10);
        for (int number = 1; number <= all; number++) {
            pieces.add(
                    !records.isEmpty() && random.nextInt(3) == 0
                            ? disclosed(number, records, random)
                            : held(number, records, random));
            if (random.nextInt(12) > 0) {
                marks.put(number, mark(random));
            }
        }
        return new Lot(pieces, marks, Set.of());
    }

    private static Piece held(int number, List<RecordId> records, Random random) {
        boolean begins = records.isEmpty() || random.nextBoolean();
        if (begins) {
            records.add(new RecordId(new UUID(random.nextLong(), random.nextLong())));
        }
        var record = begins ? records.getLast() : one(records, random);
        var content = new EnumMap<Category, ObjectNode>(Category.class);
        for (int n = random.nextInt(3); n >= 0; n--) {
            content.put(
                    one(List.of(Category.values()), random),
                    JSON.createObjectNode().put("said", "w" + random.nextLong()));
        }
        return new Piece.Held(
                number,
                record,
                one(List.of(RecordType.values()), random),
                begins,
                begins ? "concern.recorded" : "concern.corrected",
                NOON.plusSeconds(number),
                NOON.plusSeconds(number + random.nextInt(100)),
                Map.of("state", "s" + random.nextInt(3)),
                content);
    }

    private static Piece disclosed(int number, List<RecordId> records, Random random) {
        var of = new HashSet<RecordId>();
        for (int n = random.nextInt(2); n >= 0; n--) {
            of.add(one(records, random));
        }
        return new Piece.Disclosed(
                number,
                of,
                NOON.plusSeconds(number),
                random.nextBoolean(),
                List.of("agency-" + random.nextInt(5)),
                List.of("CHILD_PROTECTION"));
    }

    private static Mark mark(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Mark.Withhold(grounds(random));
            case 1 ->
                    new Mark.GiveInPart(
                            List.of(
                                    new Redaction(
                                            one(List.of(Category.values()), random),
                                            grounds(random)),
                                    new Redaction(Category.ID, grounds(random))));
            default -> new Mark.Give();
        };
    }

    private static Grounds grounds(Random random) {
        return new Grounds(
                one(List.of(Exemption.values()), random),
                random.nextInt(4) == 0,
                "judge-" + random.nextInt(9),
                "note-" + random.nextLong());
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    SequencedMap<Integer, Told> told() {
        return Telling.of(pieces, marks, hidden);
    }

    /** The same for who cannot read the items of these numbers. */
    Lot unread(Set<Integer> numbers) {
        var left = new ArrayList<Piece>();
        var unread = new HashSet<RecordId>();
        for (var piece : pieces) {
            if (!numbers.contains(piece.number())) {
                left.add(piece);
            } else if (piece instanceof Piece.Held held && held.beginning()) {
                unread.add(held.record());
            }
        }
        return new Lot(left, marks, unread);
    }

    /** Items of which nothing may be told, by their own mark. */
    Set<Integer> silent() {
        var silent = new HashSet<Integer>();
        for (var piece : pieces) {
            var mark = marks.get(piece.number());
            if (mark == null || (mark instanceof Mark.Withhold(var on) && on.isSilent())) {
                silent.add(piece.number());
            }
        }
        return silent;
    }

    /**
     * The same if they had never been held: what was added to a record that never began, and what
     * was disclosed of such records alone, never was either. What is left is counted anew.
     */
    Lot without(Set<Integer> numbers) {
        var neverBegan = new HashSet<RecordId>();
        for (var piece : pieces) {
            if (piece instanceof Piece.Held held
                    && held.beginning()
                    && numbers.contains(held.number())) {
                neverBegan.add(held.record());
            }
        }
        var left = new ArrayList<Piece>();
        var leftMarks = new HashMap<Integer, Mark>();
        for (var piece : pieces) {
            var now = left.size() + 1;
            var there = !numbers.contains(piece.number()) ? there(piece, now, neverBegan) : null;
            if (there != null) {
                left.add(there);
                var mark = marks.get(piece.number());
                if (mark != null) {
                    leftMarks.put(now, mark);
                }
            }
        }
        return new Lot(left, leftMarks, Set.of());
    }

    private static @Nullable Piece there(Piece piece, int number, Set<RecordId> neverBegan) {
        return switch (piece) {
            case Piece.Held held ->
                    neverBegan.contains(held.record())
                            ? null
                            : new Piece.Held(
                                    number,
                                    held.record(),
                                    held.type(),
                                    held.beginning(),
                                    held.event(),
                                    held.happenedAt(),
                                    held.recordedAt(),
                                    held.codes(),
                                    held.content());
            case Piece.Disclosed disclosed -> {
                var of = new HashSet<>(disclosed.records());
                of.removeAll(neverBegan);
                yield of.isEmpty()
                        ? null
                        : new Piece.Disclosed(
                                number,
                                of,
                                disclosed.at(),
                                disclosed.shared(),
                                disclosed.agencies(),
                                disclosed.purposes());
            }
        };
    }
}
