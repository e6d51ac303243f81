package org.safeguardinghub.rigs.kill;

import java.util.HashSet;
import java.util.Map;

/**
 * What became of records around a kill.
 *
 * @param acknowledged record id to what the hub said it made, before it was killed
 * @param again what publishing all of them again said
 * @param records how many there are to publish
 * @param kept how many events of subjects and concerns the log has more than before all this
 */
record Evidence(Map<String, String> acknowledged, Published again, int records, long kept) {
    /** Records that the hub had accepted, and afterwards did not know or knew as something else. */
    long lost() {
        return acknowledged.entrySet().stream()
                .filter(one -> !one.getValue().equals(again.unchanged().get(one.getKey())))
                .count();
    }

    /** Events, or things made, beyond one for each record. */
    long twice() {
        var made = new HashSet<>(again.unchanged().values());
        made.addAll(again.accepted().values());
        int answered = again.unchanged().size() + again.accepted().size();
        return Math.max(0, kept - records) + (answered - made.size());
    }

    /** Records that are not in the log after all was published again. */
    long missing() {
        return Math.max(0, records - kept)
                + (records - again.unchanged().size() - again.accepted().size());
    }
}
