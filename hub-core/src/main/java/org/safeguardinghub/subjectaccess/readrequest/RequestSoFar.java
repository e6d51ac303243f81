package org.safeguardinghub.subjectaccess.readrequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.Mark;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleDelivered;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleReleased;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsCollected;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.MarksApproved;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestClosed;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestExtended;
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
 * @param released of what was approved; nothing where it was collected or marked again since
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
        @Nullable BundleDelivered delivered,
        @Nullable RequestClosed closed,
        Map<SubjectAccessEvent, String> ids) {
    /** How far it has come. */
    public enum State {
        RECEIVED,
        COLLECTED,
        MARKED,
        APPROVED,
        RELEASED,
        DELIVERED,
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
                null,
                ids);
    }

    RequestSoFar dueAnew(RequestExtended event) {
        return new RequestSoFar(
                received,
                event.due(),
                true,
                collected,
                known,
                marks,
                approved,
                released,
                delivered,
                closed,
                ids);
    }

    /** What was approved or released was of another collection. */
    RequestSoFar with(ItemsCollected event) {
        var all = new TreeMap<>(known);
        event.items().forEach(item -> all.put(item.number(), item));
        return new RequestSoFar(
                received, due, extended, event, all, marks, null, null, null, null, ids);
    }

    /** What was approved or released was other marks. */
    RequestSoFar with(List<ItemMark> latest) {
        var all = new TreeMap<>(marks);
        latest.forEach(mark -> all.put(mark.item(), mark));
        return new RequestSoFar(
                received, due, extended, collected, known, all, null, null, null, null, ids);
    }

    RequestSoFar ending(
            @Nullable MarksApproved approval,
            @Nullable BundleReleased release,
            @Nullable BundleDelivered delivery,
            @Nullable RequestClosed closing) {
        return new RequestSoFar(
                received, due, extended, collected, known, marks, approval, release, delivery,
                closing, ids);
    }

    /** How far it has come now. */
    public State state() {
        if (delivered != null) {
            return State.DELIVERED;
        }
        if (closed != null) {
            return State.CLOSED;
        }
        if (released != null) {
            return State.RELEASED;
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
