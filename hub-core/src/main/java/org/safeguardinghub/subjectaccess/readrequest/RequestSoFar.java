package org.safeguardinghub.subjectaccess.readrequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.Mark;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleReleased;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsCollected;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.MarksApproved;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestClosed;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a request, its marks opened.
 *
 * @param due by when it has to be answered now
 * @param collected the latest collection
 * @param known by number, the items of all collections
 * @param marks the latest mark on each item; of earlier collections too
 * @param approved of these marks
 * @param ids of the events, under which what they say is sealed
 */
public record RequestSoFar(
        RequestReceived received,
        Instant due,
        boolean extended,
        @Nullable ItemsCollected collected,
        SortedMap<Integer, Item> known,
        SortedMap<Integer, ItemMark> marks,
        @Nullable MarksApproved approved,
        @Nullable BundleReleased released,
        @Nullable RequestClosed closed,
        Map<SubjectAccessEvent, String> ids) {
    /** How far it has come. */
    public enum State {
        RECEIVED,
        COLLECTED,
        MARKED,
        APPROVED,
        RELEASED,
        CLOSED
    }

    static RequestSoFar of(RequestReceived received, Map<SubjectAccessEvent, String> ids) {
        return new RequestSoFar(
                received,
                received.due(),
                false,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                null,
                null,
                ids);
    }

    public State state() {
        if (released != null) {
            return State.RELEASED;
        }
        if (closed != null) {
            return State.CLOSED;
        }
        if (approved != null) {
            return State.APPROVED;
        }
        if (collected == null) {
            return State.RECEIVED;
        }
        return items().stream().allMatch(item -> marks.containsKey(item.number()))
                ? State.MARKED
                : State.COLLECTED;
    }

    /** Those of the latest collection. */
    public List<Item> items() {
        return collected == null ? List.of() : collected.items();
    }

    /** What was judged, by the numbers of items. */
    public Map<Integer, Mark> judged() {
        var judged = new HashMap<Integer, Mark>();
        marks.forEach((item, mark) -> judged.put(item, mark.mark()));
        return judged;
    }

    /** Names nothing of what was judged. */
    @Override
    public String toString() {
        return "RequestSoFar " + received.request();
    }
}
