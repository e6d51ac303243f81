package org.safeguardinghub.api.tamper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was done, and what the verifier said to it. */
public final class Score {
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private final Map<Integer, Integer> exits = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private int passedWithoutWitnesses;
    private int passedWithoutLaterCheckpoint;
    private int caughtWithout;

    void add(Deed deed, String what, Judge.Said said) {
        done.merge(deed, 1, Integer::sum);
        exits.merge(said.exit(), 1, Integer::sum);
        if (said.isValid()) {
            missed.add(deed + ": " + what + "\n" + said.text());
        }
    }

    void control(Change change, Judge.Said said) {
        if (!said.isValid()) {
            caughtWithout++;
        } else if (change.by() == Change.Found.BY_WITNESSES) {
            passedWithoutWitnesses++;
        } else {
            passedWithoutLaterCheckpoint++;
        }
    }

    /** How many of each kind were done. */
    public Map<Deed, Integer> done() {
        return Map.copyOf(done);
    }

    /** How often the verifier ended with each number. */
    public int ended(int exit) {
        return exits.getOrDefault(exit, 0);
    }

    /** What was taken for valid. */
    public List<String> missed() {
        return List.copyOf(missed);
    }

    /** Control: rewritten tails that who knows no witness takes for valid. */
    public int passedWithoutWitnesses() {
        return passedWithoutWitnesses;
    }

    /** Control: older states that who has kept no later checkpoint takes for valid. */
    public int passedWithoutLaterCheckpoint() {
        return passedWithoutLaterCheckpoint;
    }

    /** Controls that did not pass, though they should have: they prove nothing. */
    public int caughtWithout() {
        return caughtWithout;
    }
}
