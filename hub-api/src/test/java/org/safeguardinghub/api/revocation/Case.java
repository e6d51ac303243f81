package org.safeguardinghub.api.revocation;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Objects;

/**
 * One child with a concern and a record of each other kind, with words that stand nowhere else.
 *
 * @param reader the agency whose authority goes
 * @param name the child's
 * @param words in the concern's account and in its file
 * @param home in the concern's address
 * @param taking what takes the authority away is said of this: an involvement, a share, or nothing
 * @param noticed the reader's own concern, which names its own context; empty where there is none
 * @param places of what is read by its own id; of some kinds there is nothing in some cases
 */
record Case(
        String reader,
        String child,
        String concern,
        String name,
        String words,
        String home,
        String taking,
        String noticed,
        Map<Exit, String> places) {
    Case {
        places = Map.copyOf(places);
    }

    /** Of what is read there. */
    String idOf(Exit read) {
        var place = Objects.requireNonNull(places.get(read));
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** Whether it is told of the concern as of something that can be read. */
    boolean isToldOfIn(String page) {
        return JsonMapper.shared()
                .readTree(page)
                .path("items")
                .valueStream()
                .map(Object::toString)
                .anyMatch(this::isToldOfBy);
    }

    /** The same of one item. */
    boolean isToldOfBy(String item) {
        return item.contains(".concern.recorded.v1") && item.contains(concern);
    }
}
