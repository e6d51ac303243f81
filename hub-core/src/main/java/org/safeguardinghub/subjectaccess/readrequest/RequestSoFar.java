package org.safeguardinghub.subjectaccess.readrequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleDelivered;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleReleased;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsCollected;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsMarked;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.MarksApproved;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestClosed;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestExtended;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a request. What it says stays sealed.
 *
 * @param due by when it has to be answered now
 * @param collected the latest collection
 * @param known by number, the items of all collections
 * @param marked by number, the event that marked an item last; of earlier collections too
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
        SortedMap<Integer, ItemsMarked> marked,
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
                marked,
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
                received, due, extended, event, all, marked, null, null, null, null, ids);
    }

    /** What was approved or released was other marks. */
    RequestSoFar with(ItemsMarked event) {
        var all = new TreeMap<>(marked);
        event.items().forEach(item -> all.put(item, event));
        return new RequestSoFar(
                received, due, extended, collected, known, all, null, null, null, null, ids);
    }

    RequestSoFar ending(
            @Nullable MarksApproved approval,
            @Nullable BundleReleased release,
            @Nullable BundleDelivered delivery,
            @Nullable RequestClosed closing) {
        return new RequestSoFar(
                received, due, extended, collected, known, marked, approval, release, delivery,
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
        return items().stream().allMatch(item -> marked.containsKey(item.number()))
                ? State.MARKED
                : State.COLLECTED;
    }

    /** Those of the latest collection. */
    public List<Item> items() {
        return collected == null ? List.of() : collected.items();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "RequestSoFar " + received.request();
    }
}
