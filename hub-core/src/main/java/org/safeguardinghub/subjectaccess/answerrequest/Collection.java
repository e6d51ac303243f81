package org.safeguardinghub.subjectaccess.answerrequest;

import org.safeguardinghub.subjectaccess.HeldItem;
import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.Official;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsCollected;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsMarked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items of the latest collection and who had a hand in them.
 *
 * @param items by number, those that were held when it was last collected
 * @param marked the numbers that have a mark, of earlier collections too
 * @param numbered by place, every number that was ever given
 * @param hands who collected or marked
 */
record Collection(
        Map<Integer, Item> items,
        Set<Integer> marked,
        Map<Item.Place, Integer> numbered,
        Set<Official> hands) {
    static final Collection NONE = new Collection(Map.of(), Set.of(), Map.of(), Set.of());

    Collection {
        items = Map.copyOf(items);
        marked = Set.copyOf(marked);
        numbered = Map.copyOf(numbered);
        hands = Set.copyOf(hands);
    }

    boolean isMarked() {
        return marked.containsAll(items.keySet());
    }

    /** Whether this may be one of those who collected or marked. */
    boolean isOf(Official official) {
        return hands.stream().anyMatch(official::mayBe);
    }

    /** What was collected before keeps its number; what is new gets the next ones. */
    List<Item> numbered(List<HeldItem> held) {
        int next = numbered.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        var all = new ArrayList<Item>();
        for (var one : held) {
            var known = numbered.get(one.place());
            all.add(one.numbered(known == null ? next++ : known));
        }
        return all;
    }

    Collection collected(ItemsCollected event) {
        var byNumber = new LinkedHashMap<Integer, Item>();
        var places = new HashMap<>(numbered);
        for (var item : event.items()) {
            byNumber.put(item.number(), item);
            places.put(item.place(), item.number());
        }
        return new Collection(byNumber, marked, places, with(event.by()));
    }

    Collection marked(ItemsMarked event) {
        var all = new HashSet<>(marked);
        all.addAll(event.items());
        return new Collection(items, all, numbered, with(event.by()));
    }

    private Set<Official> with(Official one) {
        var all = new HashSet<>(hands);
        all.add(one);
        return all;
    }
}
