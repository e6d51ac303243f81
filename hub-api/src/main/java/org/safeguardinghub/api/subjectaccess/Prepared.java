package org.safeguardinghub.api.subjectaccess;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.Mark;
import org.safeguardinghub.subjectaccess.bundle.Attached;
import org.safeguardinghub.subjectaccess.bundle.Bundle;
import org.safeguardinghub.subjectaccess.bundle.Cover;
import org.safeguardinghub.subjectaccess.bundle.Piece;
import org.safeguardinghub.subjectaccess.bundle.Telling;
import org.safeguardinghub.subjectaccess.bundle.Told;
import org.safeguardinghub.subjectaccess.readrequest.RequestSoFar;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A request with what its items say now, and what a bundle would tell of them.
 *
 * @param marks the latest on each item
 * @param told by the numbers of items
 */
record Prepared(
        RequestSoFar request,
        SortedMap<Integer, ItemMark> marks,
        String reference,
        Gathered gathered,
        List<Piece> pieces,
        SequencedMap<Integer, Told> told) {
    static Prepared of(
            RequestSoFar request,
            SortedMap<Integer, ItemMark> marks,
            String reference,
            Gathered gathered) {
        var pieces = gathered.pieces(request.items());
        var judged = new HashMap<Integer, Mark>();
        marks.forEach((item, mark) -> judged.put(item, mark.mark()));
        var told = Telling.of(pieces, judged, hidden(request, judged, gathered));
        return new Prepared(request, marks, reference, gathered, pieces, told);
    }

    /** What was added to a record must not tell of a beginning that somebody else withheld. */
    private static Set<RecordId> hidden(
            RequestSoFar request, Map<Integer, Mark> judged, Gathered gathered) {
        var hidden = new HashSet<RecordId>();
        for (var item : request.known().values()) {
            var record = item.record();
            if (record != null
                    && item.kind() == Item.Kind.BEGINNING
                    && gathered.part(item).isEmpty()
                    && !(judged.get(item.number()) instanceof Mark.Give)) {
                hidden.add(record);
            }
        }
        return hidden;
    }

    /** Which items the reader has before him or her, and which categories of each. */
    Map<Integer, Set<Category>> read() {
        var read = new HashMap<Integer, Set<Category>>();
        for (var piece : pieces) {
            read.put(
                    piece.number(),
                    piece instanceof Piece.Held held ? held.content().keySet() : Set.of());
        }
        return read;
    }

    /** Items that something is given of, and that the reader does not see: erased ones are gone. */
    Set<Integer> unread() {
        var read = read();
        return request.items().stream()
                .filter(item -> !read.containsKey(item.number()))
                .filter(item -> !gathered.isErased(item))
                .map(Item::number)
                .filter(number -> marks.containsKey(number) && marks.get(number).mark().gives())
                .collect(Collectors.toUnmodifiableSet());
    }

    String entries() {
        return Bundle.digest(Bundle.entries(told));
    }

    Bundle bundle(Instant madeAt, Map<Integer, Attached> files) {
        var collected = request.collected();
        var cover =
                new Cover(
                        request.received().agency().text(),
                        reference,
                        collected == null ? madeAt : collected.at(),
                        madeAt);
        return Bundle.of(cover, Bundle.entries(told), files);
    }

    /** The records of which something is given. */
    Set<RecordId> given() {
        return pieces.stream()
                .filter(Piece.Held.class::isInstance)
                .map(Piece.Held.class::cast)
                .filter(held -> told.get(held.number()) instanceof Told.Given)
                .map(Piece.Held::record)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names nothing of the content. */
    @Override
    public String toString() {
        return "Prepared " + request;
    }
}
